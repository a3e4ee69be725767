import { isDeepStrictEqual } from "node:util";
import { getAthleteClock, getAthleteDays } from "@talus/db/athletes/athlete-days";
import { type AuditEntry, writeAudit } from "@talus/db/audit";
import type { AthleteGrant } from "@talus/db/grant";
import { resumePlan } from "@talus/db/plans/upkeep";
import {
  createTravel,
  deleteTravel,
  deleteWeekChange,
  listChangedWeeks,
  storeWeekChange,
} from "@talus/db/plans/week-changes";
import type { Sql } from "@talus/db/transaction";
import type { TrainingWeek } from "@talus/domain/athletes/athlete";
import { type LocalDate, localDateIn } from "@talus/domain/calendar";
import { DomainError } from "@talus/domain/errors";
import type { Moment } from "@talus/domain/moment";
import type { Travel, WeekChange } from "@talus/domain/schedule/week/week-change";
import {
  type TravelInput,
  travelFault,
  type WeekChangeInput,
  weekStartFault,
} from "@talus/domain/schedule/week-change.schema";

type Grant = AthleteGrant<"athlete:preferences">;

/** What the form of a single week begins with. */
export type WeekChanges = {
  today: LocalDate;
  week: TrainingWeek;
  changes: WeekChange[];
  travels: (Travel & { id: string })[];
};

/** The athlete's usual week, their changed ones and their journeys. */
export async function weekChangesOf(
  db: Sql,
  grant: AthleteGrant<"session:read">,
  now: Date,
): Promise<WeekChanges> {
  const { timeZone, trainingWeek } = await getAthleteDays(db, grant);
  const today = localDateIn(timeZone, now);
  const { changes, travels } = await listChangedWeeks(db, grant, today);
  return { today, week: trainingWeek, changes, travels };
}

/**
 * Changes a single week and places the sessions of the plan anew; a change that equals the usual
 * week takes the former one back. Gives what was there before, for an undo.
 */
export async function changeWeek(
  db: Sql,
  grant: Grant,
  { change, moment }: { change: WeekChangeInput; moment: Moment },
): Promise<{ before: WeekChange | null }> {
  const { timeZone } = await getAthleteClock(db, grant);
  const fault = weekStartFault(change.weekStart, localDateIn(timeZone, moment.now));
  if (fault) throw new DomainError("INVALID", fault, { field: "weekStart" });
  const [first] = (await listChangedWeeks(db, grant, change.weekStart)).changes;
  const before = first?.weekStart === change.weekStart ? first : null;
  const usual: WeekChange = { weekStart: change.weekStart, week: null, mode: "normal" };
  if (isDeepStrictEqual(before ?? usual, { ...usual, ...change })) return { before };
  if (change.week === null && change.mode === "normal")
    await deleteWeekChange(db, grant, change.weekStart);
  else await storeWeekChange(db, grant, { change, now: moment.now });
  await placed(db, grant, { moment, action: "week.changed", detail: { ...change } });
  return { before };
}

/** Adds a journey and places the sessions anew; the same id again adds nothing. */
export async function addTravel(
  db: Sql,
  grant: Grant,
  { travel, moment }: { travel: TravelInput; moment: Moment },
): Promise<void> {
  const { timeZone } = await getAthleteClock(db, grant);
  const fault = travelFault(travel, localDateIn(timeZone, moment.now));
  if (fault) throw new DomainError("INVALID", fault, { field: "to" });
  if (!(await createTravel(db, grant, { travel, now: moment.now }))) return;
  await placed(db, grant, { moment, action: "travel.added", detail: { ...travel } });
}

/** Takes a journey back and places the sessions anew. */
export async function removeTravel(
  db: Sql,
  grant: Grant,
  { id, moment }: { id: string; moment: Moment },
): Promise<void> {
  await deleteTravel(db, grant, id);
  await placed(db, grant, { moment, action: "travel.removed", detail: { id } });
}

async function placed(
  db: Sql,
  grant: Grant,
  { moment, action, detail }: { moment: Moment } & Pick<AuditEntry, "action" | "detail">,
): Promise<void> {
  await resumePlan(db, grant, moment);
  await writeAudit(db, {
    id: moment.newId(),
    at: moment.now,
    action,
    subject: "athlete",
    subjectId: grant.athleteId,
    athleteId: grant.athleteId,
    detail,
  });
}
