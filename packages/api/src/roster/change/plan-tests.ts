import {
  createPlannedTests,
  endPlannedTests,
  reopenPlannedTests,
} from "@talus/db/assessments/planned-tests";
import { writeAudits } from "@talus/db/audit";
import { grantAthletes, type OrganisationGrant } from "@talus/db/grant";
import { refreshAthleteNow } from "@talus/db/queue/athlete-now";
import type { Sql } from "@talus/db/transaction";
import type { Moment } from "@talus/domain/moment";
import type { ChangeCandidate, RosterChange } from "@talus/domain/roster/change/roster-change";

type Grant = OrganisationGrant<"roster:write">;
type Planned = { id: string; change: Extract<RosterChange, { kind: "test" }>; moment: Moment };

/** Plans the next test of athletes who are locked for the act's day, in the place of what was planned. */
export async function planTests(
  db: Sql,
  grant: Grant,
  { id: actId, change: { day, note }, moment }: Planned,
  reached: readonly ChangeCandidate[],
): Promise<void> {
  if (reached.length === 0) return;
  const { now, newId } = moment;
  const athletes = await grantAthletes(db, grant, reached.map(idOf));
  const tests = reached.map(({ athleteId, today: madeOn }) => {
    return { id: newId(), athleteId, day, note, madeOn, actId };
  });
  await endPlannedTests(db, athletes, now);
  await createPlannedTests(db, athletes, { tests, at: now });
  await refreshAthleteNow(db, athletes, now);
  const notes = tests.map((test) => {
    const subject = { subject: "planned_test", subjectId: test.id, athleteId: test.athleteId };
    return { id: newId(), at: now, action: "test.planned", ...subject, detail: { actId, day } };
  });
  await writeAudits(db, notes);
}

/** Takes the tests of an act back for athletes who are locked, and plans again what they took the place of. */
export async function unplanTests(
  db: Sql,
  grant: Grant,
  { id: actId, moment }: Pick<Planned, "id" | "moment">,
  back: readonly { athleteId: string; plannedTestId: string | null }[],
): Promise<void> {
  if (back.length === 0) return;
  const { now, newId } = moment;
  const athletes = await grantAthletes(db, grant, back.map(idOf));
  const before = back.flatMap(({ plannedTestId }) => plannedTestId ?? []);
  await endPlannedTests(db, athletes, now);
  await reopenPlannedTests(db, athletes, before);
  await refreshAthleteNow(db, athletes, now);
  const notes = back.map(({ athleteId }) => {
    const subject = { subject: "athlete", subjectId: athleteId, athleteId };
    return { id: newId(), at: now, action: "test.unplanned", ...subject, detail: { actId } };
  });
  await writeAudits(db, notes);
}

const idOf = ({ athleteId }: { athleteId: string }) => athleteId;
