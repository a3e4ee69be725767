import { getAthleteClock } from "@talus/db/athletes/athlete-days";
import { type AthleteGrant, oneAthlete } from "@talus/db/grant";
import { findRunningPlan, type StoredPlan } from "@talus/db/plans/plans";
import { refreshSessionsNow } from "@talus/db/queue/athlete-now";
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
  // It goes out with the question whether this is a retry, in one trip to the database.
  const asked = Promise.all([getAthleteClock(db, grant), findPlan(db, grant, input)]);
  asked.catch(() => {});
  // The athlete is locked: a second tap waited until the first was stored, and is seen as its retry.
  return idempotent(db, {
    ...{ model: "SessionLog", id: input.id, content: input },
    first: async ({ contentHash }) => {
      const [clock, plan] = await asked;
      return store(db, grant, { input, answer, contentHash, moment, clock, plan });
    },
    again: () => answer,
    taken: () => otherContent(input.id),
  });
}

type Plan = SessionWithRoutine | StoredPlan | null;

type Stored = {
  input: SessionLogInput;
  answer: LogAnswer;
  contentHash: string;
  moment: Moment;
  clock: { timeZone: string; heldSince: Date | null };
  plan: Plan;
};

async function store(
  db: Sql,
  grant: Grant,
  { input, answer, contentHash, moment, clock: { timeZone, heldSince }, plan }: Stored,
): Promise<LogAnswer> {
  const { id: logId, retest } = input;
  const today = localDateIn(timeZone, moment.now);
  refuseDay(input.date, today);
  refuseDuringHold(input.date, heldSince && localDateIn(timeZone, heldSince));
  await refuseRetest(db, retest);
  refusePlan(plan, input);
  const plannedOn = plan && "date" in plan ? plan.date : input.date;
  const [first, last] = [plannedOn, input.date].sort() as [LocalDate, LocalDate];
  // In this order and in one trip: the weeks count the log, and all of it falls with one of them.
  const [isCreated] = await Promise.all([
    createSessionLog(db, grant, {
      ...input,
      outcome: answer.outcome,
      durationSec: durationOf(plan, input),
      painMaxNrs: painMaxNrsOf(input),
      assignmentId: plan?.assignmentId ?? null,
      contentHash,
      auditId: moment.newId(),
      now: moment.now,
    }),
    retest && createSessionRetest(db, grant, { recordedWith: logId, sessionLogId: logId, retest }),
    refreshAthleteWeeks(db, oneAthlete(grant), first, last),
    refreshSessionsNow(db, grant, moment.now),
  ]);
  if (!isCreated) throw otherContent(logId);
  await holdForSession(db, grant, { logId, content: input, outcome: answer, today, moment });
  return answer;
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

function findPlan(db: Sql, grant: Grant, { plannedSessionId }: SessionLogInput): Promise<Plan> {
  return plannedSessionId === null
    ? findRunningPlan(db, grant)
    : findSessionWithRoutine(db, grant, plannedSessionId);
}

/** Refuses a session that is not there, was logged already, or lies too far away. */
function refusePlan(plan: Plan, { plannedSessionId, date }: SessionLogInput): void {
  if (plannedSessionId === null) return;
  if (!plan || !("date" in plan)) throw new DomainError("NOT_FOUND", "There is no such session.");
  if (plan.logId !== null)
    throw new DomainError("CONFLICT", "This session is logged already.", { logId: plan.logId });
  if (Math.abs(daysBetween(plan.date, date)) > lateWindowDays)
    throw new DomainError("INVALID", "That day is more than a week away from the planned one.");
}
