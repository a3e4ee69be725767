import { getAthleteDays } from "@talus/db/athletes/athlete-days";
import { writeAudit } from "@talus/db/audit";
import { type AthleteGrant, oneAthlete } from "@talus/db/grant";
import { findRunningPlan, type StoredPlan } from "@talus/db/plans/plans";
import { idempotent } from "@talus/db/sent-ids";
import { refreshAthleteWeeks } from "@talus/db/sessions/athlete-weeks";
import { createSessionLog } from "@talus/db/sessions/logs";
import { findSessionWithRoutine, type SessionWithRoutine } from "@talus/db/sessions/planned";
import { createSessionRetest } from "@talus/db/sessions/retests";
import type { Sql } from "@talus/db/transaction";
import { daysBetween, type LocalDate, localDateIn } from "@talus/domain/calendar";
import { DomainError } from "@talus/domain/errors";
import type { Moment } from "@talus/domain/moment";
import { lateWindowDays } from "@talus/domain/sessions/late";
import { type LogOutcome, outcomeOfLog, painMaxNrsOf } from "@talus/domain/sessions/log/outcome";
import type { SessionLogInput } from "@talus/domain/sessions/log/session-log.schema";
import { holdForSession } from "../../consequences/hold-for-session";
import { durationOf } from "../planned-exercises";
import { refuseDay, refuseRetest } from "./log-refusals";

type Grant = AthleteGrant<"session:log">;

/** What the phone hears: the same for a retry as for the first time. */
export type LogAnswer = LogOutcome & { logId: string };

/**
 * Stores what an athlete did, once per client-made id. A red flag stores it as stopped and opens a
 * hold in the same transaction. CONFLICT: the id carries other content, or the session was logged
 * already under another id. INVALID: a future day, older than seven days, after a hold began, or a
 * measured distance that cannot be.
 */
export async function logSession(
  db: Sql,
  grant: Grant,
  input: SessionLogInput,
  moment: Moment,
): Promise<LogAnswer> {
  const answer = { ...outcomeOfLog(input), logId: input.id };
  // The athlete is locked: a second tap waited until the first was stored, and is seen as its retry.
  return idempotent(db, {
    ...{ model: "SessionLog", id: input.id, content: input },
    first: ({ contentHash }) => store(db, grant, { input, answer, contentHash, moment }),
    again: () => answer,
    taken: () => otherContent(input.id),
  });
}

type Stored = { input: SessionLogInput; answer: LogAnswer; contentHash: string; moment: Moment };

async function store(
  db: Sql,
  grant: Grant,
  { input, answer, contentHash, moment }: Stored,
): Promise<LogAnswer> {
  const athlete = await getAthleteDays(db, grant);
  const today = localDateIn(athlete.timeZone, moment.now);
  refuseDay(input.date, today);
  const { heldSince, timeZone } = athlete;
  refuseDuringHold(input.date, heldSince && localDateIn(timeZone, heldSince));
  await refuseRetest(db, input.retest);
  const plan = await planOf(db, grant, input);
  const created = await createSessionLog(db, grant, {
    ...input,
    outcome: answer.outcome,
    durationSec: durationOf(plan, input),
    painMaxNrs: painMaxNrsOf(input),
    assignmentId: plan?.assignmentId ?? null,
    contentHash,
    now: moment.now,
  });
  if (!created) throw otherContent(input.id);
  if (input.retest) {
    const { id, retest } = input;
    await createSessionRetest(db, grant, { recordedWith: id, sessionLogId: id, retest });
  }
  await noteLog(db, grant, { input, answer, moment, today });
  const plannedOn = plan && "date" in plan ? plan.date : input.date;
  const [first, last] = [plannedOn, input.date].sort() as [LocalDate, LocalDate];
  await refreshAthleteWeeks(db, oneAthlete(grant), first, last);
  return answer;
}

type Noted = { input: SessionLogInput; answer: LogAnswer; moment: Moment; today: LocalDate };

async function noteLog(db: Sql, grant: Grant, { input, answer, moment, today }: Noted) {
  await writeAudit(db, {
    id: moment.newId(),
    at: moment.now,
    action: "session.logged",
    subject: "session_log",
    subjectId: input.id,
    athleteId: grant.athleteId,
    detail: { outcome: answer.outcome },
  });
  const { id: logId } = input;
  await holdForSession(db, grant, { logId, content: input, outcome: answer, today, moment });
}

function otherContent(logId: string) {
  return new DomainError("CONFLICT", "This session was saved before with other answers.", {
    logId,
  });
}

function refuseDuringHold(date: LocalDate, since: LocalDate | null): void {
  if (since !== null && date > since)
    throw new DomainError(
      "INVALID",
      "Your plan is on a safety hold, so sessions wait until your coach clears it with you.",
    );
}

async function planOf(
  db: Sql,
  grant: Grant,
  input: SessionLogInput,
): Promise<SessionWithRoutine | StoredPlan | null> {
  if (input.plannedSessionId === null) return findRunningPlan(db, grant);
  const planned = await findSessionWithRoutine(db, grant, input.plannedSessionId);
  if (!planned) throw new DomainError("NOT_FOUND", "There is no such session.");
  if (planned.logId !== null)
    throw new DomainError("CONFLICT", "This session is logged already.", { logId: planned.logId });
  if (Math.abs(daysBetween(planned.date, input.date)) > lateWindowDays)
    throw new DomainError("INVALID", "That day is more than a week away from the planned one.");
  return planned;
}
