import { getAthleteClock } from "@talus/db/athletes/athlete-days";
import { writeAudit } from "@talus/db/audit";
import { type AthleteGrant, oneAthlete } from "@talus/db/grant";
import { listHolds } from "@talus/db/holds/holds";
import { findRunningPlan } from "@talus/db/plans/plans";
import { refreshSessionsNow } from "@talus/db/queue/athlete-now";
import { idempotent } from "@talus/db/sent-ids";
import { refreshAthleteWeeks } from "@talus/db/sessions/athlete-weeks";
import { createAmendment, findSessionLog } from "@talus/db/sessions/logs";
import { findSessionWithRoutine } from "@talus/db/sessions/planned";
import { createSessionRetest } from "@talus/db/sessions/retests";
import type { Sql } from "@talus/db/transaction";
import { type LocalDate, localDateIn } from "@talus/domain/calendar";
import { DomainError } from "@talus/domain/errors";
import type { Moment } from "@talus/domain/moment";
import {
  type LogOutcome,
  outcomeAfterAmendment,
  painMaxNrsOf,
} from "@talus/domain/sessions/log/outcome";
import type { SessionContent, SessionLog } from "@talus/domain/sessions/log/session-log";
import type { SessionAmendmentInput } from "@talus/domain/sessions/log/session-log.schema";
import { holdForSession } from "../../consequences/hold-for-session";
import { durationOf } from "../planned-exercises";
import { refuseDay, refuseRetest } from "./log-refusals";

type Grant = AthleteGrant<"session:log">;

/**
 * Corrects a log of the last seven days: the correction stands beside the original and counts from
 * now on. A red flag in it opens a hold; taking a red flag back ends none. Errors as in logSession.
 */
export async function amendSession(
  db: Sql,
  grant: Grant,
  input: SessionAmendmentInput,
  moment: Moment,
): Promise<LogOutcome> {
  const log = await findSessionLog(db, grant, input.sessionLogId);
  if (!log) throw new DomainError("NOT_FOUND", "There is no such session log.");
  const outcome = outcomeAfterAmendment(log.outcome, input);
  const today = localDateIn((await getAthleteClock(db, grant)).timeZone, moment.now);
  const content = { ...contentOf(input), date: log.date };
  return idempotent(db, {
    ...{ model: "SessionAmendment", id: input.id, content: [log.id, content, input.reason] },
    first: ({ contentHash }) =>
      correct(db, grant, { input, log, content, outcome, contentHash, today, moment }),
    again: () => outcome,
    taken: otherAnswers,
  });
}

type Correction = {
  input: SessionAmendmentInput;
  log: SessionLog;
  content: SessionContent;
  outcome: LogOutcome;
  contentHash: string;
  today: LocalDate;
  moment: Moment;
};

async function correct(
  db: Sql,
  grant: Grant,
  { input, log, content, outcome, contentHash, today, moment }: Correction,
): Promise<LogOutcome> {
  const { now } = moment;
  refuseDay(log.date, today);
  await refuseRetest(db, content.retest);

  const created = await createAmendment(db, grant, {
    id: input.id,
    sessionLogId: log.id,
    content: {
      ...content,
      outcome: outcome.outcome,
      durationSec: durationOf(await planOf(db, grant, log), input),
      painMaxNrs: painMaxNrsOf(input),
    },
    reason: input.reason,
    contentHash,
    now,
  });
  if (!created) throw otherAnswers();
  if (content.retest) {
    const { retest } = content;
    await createSessionRetest(db, grant, { recordedWith: input.id, sessionLogId: log.id, retest });
  }
  await writeAudit(db, {
    id: moment.newId(),
    at: now,
    action: "session.amended",
    subject: "session_log",
    subjectId: log.id,
    athleteId: grant.athleteId,
    detail: { amendmentId: input.id, outcome: outcome.outcome },
  });
  const held = (await listHolds(db, grant)).some(
    (hold) => hold.source.id === log.id && hold.clearedAt === null,
  );
  if (!held) {
    await holdForSession(db, grant, { logId: log.id, content: input, outcome, today, moment });
  }
  await Promise.all([
    refreshAthleteWeeks(db, oneAthlete(grant), log.date, log.date),
    refreshSessionsNow(db, grant, now),
  ]);
  return outcome;
}

function contentOf(input: SessionAmendmentInput): SessionContent {
  const { date, kind, entries, stiffnessBefore, stiffnessAfter, note, report, retest, feel } =
    input;
  return { date, kind, entries, stiffnessBefore, stiffnessAfter, note, report, retest, feel };
}

function otherAnswers() {
  return new DomainError("CONFLICT", "This correction was saved before with other answers.");
}

function planOf(db: Sql, grant: Grant, log: SessionLog) {
  return log.plannedSessionId === null
    ? findRunningPlan(db, grant)
    : findSessionWithRoutine(db, grant, log.plannedSessionId);
}
