import { getAthleteDays } from "@talus/db/athlete-days";
import { refreshAthleteWeeks } from "@talus/db/athlete-weeks";
import { writeAudit } from "@talus/db/audit";
import type { Db } from "@talus/db/client";
import type { AthleteGrant } from "@talus/db/grant";
import {
  findSessionWithRoutine,
  listSessionsWithRoutine,
  movePlannedSession,
} from "@talus/db/planned-sessions";
import { addDays, type LocalDate, localDateIn } from "@talus/domain/calendar";
import { DomainError } from "@talus/domain/errors";
import { moveDays, moveWindow } from "@talus/domain/sessions/move";
import type { Request } from "./log-session";

/**
 * Moves a planned session, or lets two change places. INVALID: a day that does not take it;
 * CONFLICT: it changed, was logged, or the day is taken meanwhile.
 */
export async function moveSession(
  db: Db,
  grant: AthleteGrant<"session:log">,
  input: { id: string; version: number; date: LocalDate },
  { now, newId }: Request,
): Promise<void> {
  const athlete = await getAthleteDays(db, grant);
  const today = localDateIn(athlete.timeZone, now);
  const session = await findSessionWithRoutine(db, grant, input.id);
  if (session?.status !== "planned")
    throw new DomainError("NOT_FOUND", "There is no such session.");
  const { from, to } = moveWindow(session.date, today);
  const around = { from: addDays(from, -1), to: addDays(to, 1) };
  const others = await listSessionsWithRoutine(db, grant, around);
  const days = moveDays({
    session,
    athleteType: athlete.athleteType,
    week: athlete.trainingWeek,
    today,
    others: others
      .filter(({ id }) => id !== session.id)
      .map((other) => ({ ...other, isLogged: other.logId !== null })),
  });
  // Taking a move back is always right: that day took the session before.
  const isBack = input.date === session.movedFrom && input.date >= today;
  if (!isBack && !days.includes(input.date))
    throw new DomainError("INVALID", "That day does not take this session. Choose another one.");
  if (!(await movePlannedSession(db, grant, { ...input, from: session.date, to: input.date })))
    throw new DomainError("CONFLICT", "The plan changed meanwhile. Reload to see it.");
  await writeAudit(db, {
    id: newId(),
    at: now,
    action: "session.moved",
    subject: "planned_session",
    subjectId: session.id,
    athleteId: grant.athleteId,
    detail: { from: session.date, to: input.date },
  });
  const [first, last] = [session.date, input.date].sort() as [LocalDate, LocalDate];
  await refreshAthleteWeeks(db, [grant.athleteId], first, last);
}
