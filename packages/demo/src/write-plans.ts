import { columns, type Row } from "@talus/db/columns.sql";
import { insertRows } from "@talus/db/rows";
import type { Sql, Statement } from "@talus/db/transaction";
import { addDays, type LocalDate } from "@talus/domain/calendar";
import type { LivedHistory, Writer } from "./write-history";

const routine = columns("Routine r", "readyKey");
const version = columns("RoutineVersion v", "id");

const readyVersions: Statement<Row<typeof routine> & Row<typeof version>> = {
  name: "demo_ready_versions",
  text: `SELECT ${routine}, ${version}
    FROM routine r JOIN routine_version v ON v.organisation_id = r.organisation_id AND v.routine_id = r.id
    WHERE r.organisation_id = $1 AND r.ready_key IS NOT NULL`,
};

/** The stored versions of the ready routines, by their keys. */
export async function readyVersionIds(db: Sql): Promise<ReadonlyMap<string, string>> {
  const rows = await db.query(readyVersions, [db.organisationId]);
  return new Map(rows.flatMap(({ readyKey, id }) => (readyKey === null ? [] : [[readyKey, id]])));
}

/** Inserts the assignments of many athletes, each to the stored version of its ready routine. */
export async function writeAssignments(
  db: Sql,
  lived: readonly LivedHistory[],
  { coach, placedUntil }: { coach: Writer; placedUntil: LocalDate },
): Promise<void> {
  const { organisationId } = db;
  const versionIds = await readyVersionIds(db);
  await insertRows(
    db,
    "Assignment",
    lived.flatMap(({ athlete, history }) =>
      history.assignments.map(({ version, items: _, startsOn, endsOn, ...assignment }) => ({
        ...assignment,
        organisationId,
        athleteId: athlete.id,
        routineVersionId: versionIds.get(version.readyKey) ?? "",
        startsOn: startsOn,
        endsOn: endsOn && endsOn,
        placedUntil: endsOn ? addDays(endsOn, -1) : placedUntil,
        createdBy: coach.userId,
        createdAt: new Date(`${addDays(startsOn, -1)}T18:30:00Z`),
      })),
    ),
  );
}

const insertSessions: Statement = {
  name: "demo_sessions",
  text: `INSERT INTO planned_session (organisation_id, id, athlete_id, assignment_id, date, kind, with_strength,
      before_training, optional, reason, sources)
    SELECT $1, s.id, $2, s."assignmentId", s.date, s.kind, s."withStrength", s."beforeTraining", s.optional, s.reason,
      coalesce(s.sources, '{}')
    FROM jsonb_to_recordset($3::jsonb) AS s(id uuid, "assignmentId" uuid, date date, kind text,
      "withStrength" boolean, "beforeTraining" boolean, optional boolean, reason text, sources text[])`,
};

const insertLogs: Statement = {
  name: "demo_logs",
  text: `INSERT INTO session_log (organisation_id, id, athlete_id, planned_session_id, assignment_id, date, kind,
      outcome, duration_sec, stiffness_before, stiffness_after, pain_max_nrs, entries, report, note, content_hash,
      logged_at, logged_by, feel)
    SELECT $1, l.id, $2, l."sessionId", l."assignmentId", l.date, l.kind, l.outcome, l."durationSec",
      l."stiffnessBefore", l."stiffnessAfter", l."painMaxNrs", l.entries, coalesce(l.report, '{}'), l.note, l.id::text,
      l."loggedAt", $4, coalesce(l.feel, '{}')
    FROM jsonb_to_recordset($3::jsonb) AS l(id uuid, "sessionId" uuid, "assignmentId" uuid, date date, kind text,
      outcome text, "durationSec" int, "stiffnessBefore" int, "stiffnessAfter" int, "painMaxNrs" int, entries jsonb,
      report jsonb, note text, "loggedAt" timestamptz, feel jsonb)`,
};

/** Inserts the sessions and logs of one athlete, each in one statement: there are thousands. */
export async function writeSessions(db: Sql, { athlete, history }: LivedHistory): Promise<void> {
  const { organisationId } = db;
  const sessions = history.sessions.map(({ items: _, sideBias: __, sources: ___, ...one }) => one);
  await db.query(insertSessions, [organisationId, athlete.id, JSON.stringify(sessions)]);
  const logs = history.logs.map(({ session, report, ...log }) => ({
    ...log,
    // It is left out rather than null, which would be stored as JSON's null.
    ...(report && { report }),
    sessionId: session.id,
    assignmentId: session.assignmentId,
  }));
  const loggedBy = athlete.userId ?? athlete.id;
  await db.query(insertLogs, [organisationId, athlete.id, JSON.stringify(logs), loggedBy]);
}
