import { getAthleteDays } from "@talus/db/athletes/athlete-days";
import { writeAudit } from "@talus/db/audit";
import { type AthleteGrant, oneAthlete } from "@talus/db/grant";
import { listHolds } from "@talus/db/holds/holds";
import { findRunningPlan } from "@talus/db/plans/plans";
import { refreshAthleteWeeks } from "@talus/db/sessions/athlete-weeks";
import { createAmendment, findAmendment, findSessionLog } from "@talus/db/sessions/logs";
import { findSessionWithRoutine } from "@talus/db/sessions/planned";
import { createSessionRetest } from "@talus/db/sessions/retests";
import type { Sql } from "@talus/db/transaction";
import { localDateIn } from "@talus/domain/calendar";
import { DomainError } from "@talus/domain/errors";
import type { Moment } from "@talus/domain/moment";
import { contentText } from "@talus/domain/sessions/content";
import {
  type LogOutcome,
  outcomeAfterAmendment,
  painMaxNrsOf,
} from "@talus/domain/sessions/log/outcome";
import type { SessionContent, SessionLog } from "@talus/domain/sessions/log/session-log";
import type { SessionAmendmentInput } from "@talus/domain/sessions/log/session-log.schema";
import { holdForSession } from "../consequences/hold-for-session";
import { durationOf, refuseDay, refuseRetest } from "./log-session";

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
  const { now } = moment;
  const today = localDateIn((await getAthleteDays(db, grant)).timeZone, now);
  const content = { ...contentOf(input), date: log.date };
  const sent = { sessionLogId: log.id, content, reason: input.reason };
  if (await isRetry(db, grant, input.id, sent)) return outcome;
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
    now,
  });
  if (!created) throw new DomainError("CONFLICT", "This correction was saved before.");
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
  await refreshAthleteWeeks(db, oneAthlete(grant), log.date, log.date);
  return outcome;
}

function contentOf(input: SessionAmendmentInput): SessionContent {
  const { date, kind, entries, stiffnessBefore, stiffnessAfter, note, report, retest, feel } =
    input;
  return { date, kind, entries, stiffnessBefore, stiffnessAfter, note, report, retest, feel };
}

type Sent = { sessionLogId: string; content: SessionContent; reason: string };

async function isRetry(db: Sql, grant: Grant, id: string, sent: Sent) {
  const known = await findAmendment(db, grant, id);
  if (known === null) return false;
  const again = { ...sent, content: { ...known.content, ...sent.content } };
  const same = contentText(again) === contentText(known);
  if (!same)
    throw new DomainError("CONFLICT", "This correction was saved before with other answers.");
  return true;
}

function planOf(db: Sql, grant: Grant, log: SessionLog) {
  return log.plannedSessionId === null
    ? findRunningPlan(db, grant)
    : findSessionWithRoutine(db, grant, log.plannedSessionId);
}
