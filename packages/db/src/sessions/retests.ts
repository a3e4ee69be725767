import type { StoredRetest } from "@talus/domain/sessions/acute-changes";
import type { SessionRetest } from "@talus/domain/sessions/log/retest";
import { sides } from "@talus/domain/sides";
import { type DisplayUnit, toCm } from "@talus/domain/units";
import { columns, type Row } from "../columns.sql";
import type { AthleteGrant } from "../grant";
import { insertRows } from "../rows";
import type { Sql, Statement } from "../transaction";
import { effectiveLogs } from "./effective-logs.sql";

/** Stores what was measured with a log or its correction; `recordedWith` is the id of that. */
export async function createSessionRetest(
  db: Sql,
  grant: AthleteGrant<"session:log">,
  given: { recordedWith: string; sessionLogId: string; retest: SessionRetest },
): Promise<void> {
  const { recordedWith, sessionLogId, retest } = given;
  const { protocol, unit: rawUnit } = retest;
  const owner = { organisationId: db.organisationId, athleteId: grant.athleteId };
  const rows = sides.flatMap((side) => {
    const pair = retest[side];
    if (pair === null) return [];
    const cm = { beforeCm: toCm(pair.before, rawUnit), afterCm: toCm(pair.after, rawUnit) };
    const raw = { rawUnit, rawBefore: pair.before, rawAfter: pair.after };
    return [{ ...owner, recordedWith, sessionLogId, side, protocol, ...raw, ...cm }];
  });
  await insertRows(db, "SessionRetest", rows);
}

const measured = columns(
  "SessionRetest r",
  "sessionLogId as logId, protocol, side, rawUnit, rawBefore, rawAfter, beforeCm, afterCm",
);
const day = columns("SessionLog l", "date");

type RetestRow = Row<typeof measured, StoredRetest> & Row<typeof day, StoredRetest>;

/** Of several tellings of one session only the newest counts: the last correction's, else the log's own. */
const retestsOf = (where: string) => `SELECT ${measured}, ${day}
  FROM (${effectiveLogs(where)}) l
  JOIN session_retest r ON r.organisation_id = l.organisation_id AND r.recorded_with = l.content_id
  ORDER BY l.date DESC, l.logged_at DESC, r.side`;

const ofAthlete: Statement<RetestRow> = {
  name: "session_retest_list",
  text: `${retestsOf("l.organisation_id = $1 AND l.athlete_id = $2")} LIMIT $3`,
};

/** What an athlete measured around sessions, newest first; at most `limit` sides. May read a replica. */
export async function listSessionRetests(
  db: Sql,
  grant: AthleteGrant<"session:read">,
  { limit }: { limit: number },
): Promise<StoredRetest[]> {
  return db.query(ofAthlete, [db.organisationId, grant.athleteId, limit]);
}

const ofLog: Statement<RetestRow> = {
  name: "session_retest_of_log",
  text: retestsOf("l.organisation_id = $1 AND l.athlete_id = $2 AND l.id = $3"),
};

/** What was measured around one logged session, as it counts now and as it was entered; null for nothing. */
export async function findSessionRetest(
  db: Sql,
  grant: AthleteGrant<"session:read">,
  sessionLogId: string,
): Promise<SessionRetest | null> {
  const rows = await db.query(ofLog, [db.organisationId, grant.athleteId, sessionLogId]);
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

const read = columns("Athlete", "units as unit");

const unit: Statement<Row<typeof read, { unit: DisplayUnit }>> = {
  name: "session_retest_unit",
  text: `SELECT ${read} FROM athlete WHERE organisation_id = $1 AND id = $2`,
};

/** The unit in which the granted athlete reads lengths. */
export async function getLengthUnit(
  db: Sql,
  grant: AthleteGrant<"session:read">,
): Promise<DisplayUnit> {
  const [row] = await db.query(unit, [db.organisationId, grant.athleteId]);
  return row?.unit ?? "cm";
}
