import type { Action } from "@talus/domain/access";
import type { LocalDate } from "@talus/domain/calendar";
import type { PainReport } from "@talus/domain/safety/pain-report";
import type { SessionFeel } from "@talus/domain/sessions/log/session-feel";
import type {
  SessionContent,
  SessionLog,
  SessionOutcome,
} from "@talus/domain/sessions/log/session-log";
import { columns, type RowWith } from "../columns.sql";
import type { AthleteGrant } from "../grant";
import { insertRows } from "../rows";
import type { Sql, Statement } from "../transaction";
import { effectiveLogs } from "./effective-logs.sql";

/** What the server works out of a log's content and keeps beside it. */
export type Computed = { outcome: SessionOutcome; durationSec: number; painMaxNrs: number | null };

/** A log to store, its id made by the client. */
export type NewSessionLog = SessionContent &
  Computed & {
    id: string;
    plannedSessionId: string | null;
    assignmentId: string | null;
    contentHash: string;
    auditId: string;
    now: Date;
  };

const insert: Statement = {
  name: "session_log_insert",
  text: `WITH stored AS (INSERT INTO session_log (organisation_id, id, athlete_id, planned_session_id, assignment_id,
        date, kind, outcome, duration_sec, stiffness_before, stiffness_after, pain_max_nrs, entries, report,
        note, content_hash, logged_at, logged_by, feel)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13::jsonb, $14::jsonb, $15, $16, $17, $18,
        $19::jsonb)
      ON CONFLICT (organisation_id, id) DO NOTHING RETURNING *), noted AS (
      INSERT INTO audit_entry (organisation_id, id, at, actor_user_id, action, subject, subject_id, athlete_id, detail)
      SELECT organisation_id, $20::uuid, logged_at, logged_by, 'session.logged', 'session_log', id, athlete_id,
        jsonb_build_object('outcome', outcome) FROM stored)
    SELECT id FROM stored`,
};

/** Stores a log with its entry in the audit log, by one statement; false where the id is taken already (then {@link getLogBasis} tells by what). */
export async function createSessionLog(
  db: Sql,
  grant: AthleteGrant<"session:log">,
  log: NewSessionLog,
): Promise<boolean> {
  const rows = await db.query(insert, [
    db.organisationId,
    log.id,
    grant.athleteId,
    log.plannedSessionId,
    log.assignmentId,
    log.date,
    log.kind,
    log.outcome,
    log.durationSec,
    log.stiffnessBefore,
    log.stiffnessAfter,
    log.painMaxNrs,
    JSON.stringify(log.entries),
    JSON.stringify(log.report ?? {}),
    log.note,
    log.contentHash,
    log.now,
    grant.actor.userId,
    JSON.stringify(log.feel ?? {}),
    log.auditId,
  ]);
  return rows.length === 1;
}

const logged = columns(
  "SessionLog l",
  `id, athleteId, plannedSessionId, date, kind, outcome, durationSec, stiffnessBefore, stiffnessAfter,
  painMaxNrs, entries, report, feel, note, loggedAt`,
);

type LogRow = RowWith<
  typeof logged,
  Omit<SessionLog, "report" | "feel" | "retest"> & {
    report: PainReport | Record<string, never>;
    feel: SessionFeel | Record<string, never>;
  }
>;

const log = `${logged}, l.amended_at AS "amendedAt"`;

const list: Statement<LogRow> = {
  name: "session_log_list",
  text: `SELECT ${log}
    FROM (${effectiveLogs("l.organisation_id = $1 AND l.athlete_id = $2 AND l.date BETWEEN $3 AND $4")}) l
    ORDER BY l.date DESC, l.logged_at DESC LIMIT $5`,
};

/** An athlete's logs of a period, both days included, as they count now; newest first. */
export async function listSessionLogs(
  db: Sql,
  grant: AthleteGrant<Action>,
  wanted: { from: LocalDate; to: LocalDate; limit: number },
): Promise<SessionLog[]> {
  const { from, to, limit } = wanted;
  const rows = await db.query(list, [db.organisationId, grant.athleteId, from, to, limit]);
  return rows.map(toLog);
}

const byId: Statement<LogRow> = {
  name: "session_log_by_id",
  text: `SELECT ${log}
    FROM (${effectiveLogs("l.organisation_id = $1 AND l.athlete_id = $2 AND (l.id = $3 OR l.planned_session_id = $3)")}) l`,
};

/** The log with this id, or of this planned session, as it counts now; null where there is none. */
export async function findSessionLog(
  db: Sql,
  grant: AthleteGrant<Action>,
  logOrPlannedId: string,
): Promise<SessionLog | null> {
  const [row] = await db.query(byId, [db.organisationId, grant.athleteId, logOrPlannedId]);
  return row ? toLog(row) : null;
}

/** Stores a correction beside the log, whose original stays; false where the id is taken already. */
export async function createAmendment(
  db: Sql,
  grant: AthleteGrant<"session:log">,
  amendment: {
    id: string;
    sessionLogId: string;
    content: SessionContent & Computed;
    reason: string;
    contentHash: string;
    now: Date;
  },
): Promise<boolean> {
  const { now, ...rest } = amendment;
  const of = { organisationId: db.organisationId, athleteId: grant.athleteId };
  const row = { ...of, ...rest, amendedAt: now, amendedBy: grant.actor.userId };
  return (await insertRows(db, "SessionAmendment", [row], { isKnownSkipped: true })) === 1;
}

function toLog({ report, feel, ...row }: LogRow): SessionLog {
  return {
    ...row,
    report: "worsening" in report ? (report as PainReport) : null,
    ...("stride" in feel && { feel: feel as SessionFeel }),
  };
}
