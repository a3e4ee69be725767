import type { StoredRetest } from "@talus/domain/sessions/acute-changes";
import type { SessionRetest } from "@talus/domain/sessions/log/retest";
import { sides } from "@talus/domain/sides";
import { type DisplayUnit, toCm } from "@talus/domain/units";
import type { AthleteGrant } from "../grant";
import type { Sql, Statement } from "../transaction";
import { effectiveLogs } from "./effective-logs.sql";

const insert: Statement = {
  name: "session_retest_insert",
  text: `INSERT INTO session_retest (organisation_id, recorded_with, session_log_id, athlete_id, side, protocol,
      raw_unit, raw_before, raw_after, before_cm, after_cm)
    SELECT $1, $2, $3, $4, r.side, $5, $6, r."rawBefore", r."rawAfter", r."beforeCm", r."afterCm"
    FROM jsonb_to_recordset($7::jsonb) AS r(side text, "rawBefore" float8, "rawAfter" float8, "beforeCm" float8,
      "afterCm" float8)`,
};

/** Stores what was measured with a log or its correction; `recordedWith` is the id of that. */
export async function createSessionRetest(
  db: Sql,
  grant: AthleteGrant<"session:log">,
  given: { recordedWith: string; sessionLogId: string; retest: SessionRetest },
): Promise<void> {
  const { recordedWith, sessionLogId, retest } = given;
  const rows = sides.flatMap((side) => {
    const pair = retest[side];
    if (pair === null) return [];
    return [
      {
        side,
        rawBefore: pair.before,
        rawAfter: pair.after,
        beforeCm: toCm(pair.before, retest.unit),
        afterCm: toCm(pair.after, retest.unit),
      },
    ];
  });
  await db.query(insert, [
    db.organisationId,
    recordedWith,
    sessionLogId,
    grant.athleteId,
    retest.protocol,
    retest.unit,
    JSON.stringify(rows),
  ]);
}

const columns = `r.session_log_id AS "logId", l.date, r.protocol, r.side, r.raw_unit AS "rawUnit",
  r.raw_before AS "rawBefore", r.raw_after AS "rawAfter", r.before_cm AS "beforeCm", r.after_cm AS "afterCm"`;

/** Of several tellings of one session only the newest counts: the last correction's, else the log's own. */
const retestsOf = (where: string) => `SELECT ${columns}
  FROM (${effectiveLogs(where)}) l
  JOIN session_retest r ON r.organisation_id = l.organisation_id AND r.recorded_with = l.content_id
  ORDER BY l.date DESC, l.logged_at DESC, r.side`;

const ofAthlete: Statement = {
  name: "session_retest_list",
  text: `${retestsOf("l.organisation_id = $1 AND l.athlete_id = $2")} LIMIT $3`,
};

/** What an athlete measured around sessions, newest first; at most `limit` sides. May read a replica. */
export async function listSessionRetests(
  db: Sql,
  grant: AthleteGrant<"session:read">,
  { limit }: { limit: number },
): Promise<StoredRetest[]> {
  return db.query<StoredRetest>(ofAthlete, [db.organisationId, grant.athleteId, limit]);
}

const ofLog: Statement = {
  name: "session_retest_of_log",
  text: retestsOf("l.organisation_id = $1 AND l.athlete_id = $2 AND l.id = $3"),
};

/** What was measured around one logged session, as it counts now and as it was entered; null for nothing. */
export async function findSessionRetest(
  db: Sql,
  grant: AthleteGrant<"session:read">,
  sessionLogId: string,
): Promise<SessionRetest | null> {
  const rows = await db.query<StoredRetest>(ofLog, [
    db.organisationId,
    grant.athleteId,
    sessionLogId,
  ]);
  const [first] = rows;
  if (!first) return null;
  const pairOf = (side: "left" | "right") => {
    const row = rows.find((one) => one.side === side);
    return row ? { before: row.rawBefore, after: row.rawAfter } : null;
  };
  return {
    protocol: first.protocol,
    unit: first.rawUnit,
    left: pairOf("left"),
    right: pairOf("right"),
  };
}

const unit: Statement = {
  name: "session_retest_unit",
  text: "SELECT units AS unit FROM athlete WHERE organisation_id = $1 AND id = $2",
};

/** The unit in which the granted athlete reads lengths. */
export async function getLengthUnit(
  db: Sql,
  grant: AthleteGrant<"session:read">,
): Promise<DisplayUnit> {
  const [row] = await db.query<{ unit: DisplayUnit }>(unit, [db.organisationId, grant.athleteId]);
  return row?.unit ?? "cm";
}
