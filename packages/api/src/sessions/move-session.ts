import { getAthleteDays } from "@talus/db/athletes/athlete-days";
import { writeAudit } from "@talus/db/audit";
import { type AthleteGrant, oneAthlete } from "@talus/db/grant";
import { listChangedWeeks } from "@talus/db/plans/week-changes";
import { refreshSessionsNow } from "@talus/db/queue/athlete-now";
import { refreshAthleteWeeks } from "@talus/db/sessions/athlete-weeks";
import { refitPlannedSession, storeMoves } from "@talus/db/sessions/moves";
import {
  findSessionWithRoutine,
  listSessionsWithRoutine,
  movePlannedSession,
  type SessionWithRoutine,
} from "@talus/db/sessions/planned";
import type { Sql } from "@talus/db/transaction";
import { addDays, type LocalDate, localDateIn } from "@talus/domain/calendar";
import { DomainError } from "@talus/domain/errors";
import type { Moment } from "@talus/domain/moment";
import { movedReason, placementReason } from "@talus/domain/schedule/week/placement-words";
import {
  fitOnDate,
  type MoveDays,
  type MoveOption,
  moveOptions,
  moveWindow,
  strengthBeside,
} from "@talus/domain/sessions/move";

type Grant = AthleteGrant<"session:log">;

/** Which session, to which day; `evenSo`: the person has read what speaks against it. */
export type MoveRequest = { id: string; version: number; date: LocalDate; evenSo: boolean };

/**
 * Moves a planned session, or lets two change places; each becomes what its new day takes, and the
 * move outlives every placing anew. INVALID: a day that does not take it, or that something speaks
 * against; CONFLICT: it changed, was logged, or the day is taken meanwhile. Sent twice, it moves once.
 */
export async function moveSession(
  db: Sql,
  grant: Grant,
  input: MoveRequest,
  { now, newId }: Moment,
): Promise<void> {
  const athlete = await getAthleteDays(db, grant);
  const today = localDateIn(athlete.timeZone, now);
  const session = await findSessionWithRoutine(db, grant, input.id);
  if (session?.status !== "planned")
    throw new DomainError("NOT_FOUND", "There is no such session.");
  // The answer to the first try was lost on its way: it is done.
  if (session.date === input.date && session.version === input.version + 1) return;
  const { from, to } = moveWindow(session.date, today);
  const nearby = { from: addDays(from, -1), to: addDays(to, 1) };
  const all = await listSessionsWithRoutine(db, grant, nearby);
  const others = all
    .filter(({ id }) => id !== session.id)
    .map((other) => ({ ...other, isLogged: other.logId !== null }));
  const { athleteType, trainingWeek: week, phase } = athlete;
  const days = {
    athleteType,
    week,
    phase,
    ...(await listChangedWeeks(db, grant, addDays(from, -7))),
  };
  // Taking a move back is always right: that day took the session before.
  const isBack = input.date === session.movedFrom && input.date >= today;
  const options = moveOptions({ session, today, others, ...days });
  if (!isBack) refuse(options, input);
  if (!(await movePlannedSession(db, grant, { ...input, from: session.date, to: input.date })))
    throw new DomainError("CONFLICT", "The plan changed meanwhile. Reload to see it.");
  const there = others.find(({ date, isLogged }) => date === input.date && !isLogged) ?? null;
  await settle(db, grant, { session, there, to: input.date, others, days, now });
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
  await Promise.all([
    refreshAthleteWeeks(db, oneAthlete(grant), first, last),
    refreshSessionsNow(db, grant, now),
  ]);
}

function refuse(options: readonly MoveOption[], { date, evenSo }: MoveRequest): void {
  const option = options.find((one) => one.date === date);
  const plain = "That day does not take this session. Choose another one.";
  if (!option) throw new DomainError("INVALID", plain, { field: "date" });
  if (option.blocked !== null)
    throw new DomainError("INVALID", `${option.blocked} Choose another day.`, { field: "date" });
  if (option.conflicts.length > 0 && !evenSo) {
    const why = option.conflicts.map(({ text }) => text).join(" ");
    throw new DomainError("INVALID", `${why} Choose another day, or move it even so.`, {
      field: "date",
    });
  }
}

type Settling = {
  session: SessionWithRoutine;
  there: SessionWithRoutine | null;
  to: LocalDate;
  others: readonly SessionWithRoutine[];
  days: MoveDays;
  now: Date;
};

/** Remembers the move and makes the session, and one that changed places, what the days take. */
async function settle(db: Sql, grant: Grant, settling: Settling): Promise<void> {
  const { session, there, to, others, days, now } = settling;
  const moved = [{ session, to }, ...(there ? [{ session: there, to: session.date }] : [])];
  const stored = await storeMoves(db, grant, {
    moves: moved.map((one) => ({
      from: one.session.movedFrom ?? one.session.date,
      to: one.to,
      kind: one.session.kind,
      withStrength: one.session.withStrength,
      optional: one.session.optional,
    })),
    now,
  });
  const rest = others.filter((other) => other !== there);
  for (const [index, original] of stored.entries()) {
    const { kind, role, beforeTraining } = fitOnDate(original, original.to, days);
    const isBack = original.from === original.to;
    const reason = isBack ? placementReason(role) : movedReason(original.from, role, original.to);
    await refitPlannedSession(db, grant, {
      id: moved[index]?.session.id ?? session.id,
      kind,
      withStrength: original.withStrength && !strengthBeside(original.to, rest),
      beforeTraining,
      reason: reason.text,
      sources: reason.sources,
    });
  }
}
