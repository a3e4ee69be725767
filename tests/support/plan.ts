import { grantAthletes, grantOrganisation } from "@talus/db/grant";
import { refreshAthleteNow } from "@talus/db/queue/athlete-now";
import { createReadyRoutines } from "@talus/db/routines/writes";
import { insertRows } from "@talus/db/rows";
import { refreshAthleteWeeks } from "@talus/db/sessions/athlete-weeks";
import type { LocalDate } from "@talus/domain/calendar";
import { v7 as uuidv7 } from "uuid";
import { type Club, testNow, type World } from "./world";

/** A dated session to arrange; a full one without strength unless told otherwise. */
export type ArrangedSession = {
  date: LocalDate;
  kind?: "full" | "short";
  optional?: boolean;
  withStrength?: boolean;
};

/** A running assignment of "Runner build" with exactly these sessions, in place of any plan; their ids, in order. */
export async function arrangePlan(
  world: World,
  of: { club: Club; athleteId: string },
  sessions: readonly ArrangedSession[],
): Promise<string[]> {
  const { organisationId, owner } = of.club;
  return world.within(of.club, async (db) => {
    await createReadyRoutines(db, { newId: () => uuidv7(), now: testNow });
    const version = await db.prisma.routineVersion.findFirstOrThrow({
      where: { organisationId, name: "Runner build" },
      select: { id: true },
    });
    const { athleteId } = of;
    await db.prisma.assignment.updateMany({
      where: { athleteId, endsOn: null },
      data: { endsOn: new Date("2026-10-01") },
    });
    await db.prisma.plannedSession.updateMany({
      where: { athleteId },
      data: { status: "cancelled" },
    });
    const assignmentId = uuidv7();
    await insertRows(db, "Assignment", [
      {
        organisationId,
        id: assignmentId,
        athleteId,
        routineVersionId: version.id,
        phase: "build",
        sideBias: "left",
        startsOn: new Date("2026-10-01"),
        // It is placed far ahead, so that nothing is added to what the test arranged.
        placedUntil: new Date("2027-12-31"),
        createdBy: owner.userId,
      },
    ]);
    const rows = sessions.map((session) => ({
      organisationId,
      id: uuidv7(),
      athleteId,
      assignmentId,
      kind: session.kind ?? "full",
      date: new Date(session.date),
      optional: session.optional ?? false,
      withStrength: session.withStrength ?? false,
    }));
    await insertRows(db, "PlannedSession", rows);
    const grant = await grantAthletes(db, grantOrganisation(owner, "session:log"), [athleteId]);
    await refreshAthleteWeeks(db, grant, "2026-01-05", "2027-12-31");
    await refreshAthleteNow(db, grant, world.clock.now);
    return rows.map((row) => row.id);
  });
}
