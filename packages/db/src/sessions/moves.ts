import type { LocalDate } from "@talus/domain/calendar";
import type { SessionMove } from "@talus/domain/schedule/week/week-change";
import type { SessionKind } from "@talus/domain/sessions/log/session-log";
import { columns, type Row } from "../columns.sql";
import type { AthleteGrant } from "../grant";
import { insertRows } from "../rows";
import type { Sql, Statement } from "../transaction";

const moved = columns(
  "SessionMove",
  "fromDate as from, toDate as to, kind, withStrength, optional",
);

type MoveRow = Row<typeof moved, SessionMove>;

const list: Statement<MoveRow> = {
  name: "session_move_list",
  text: `SELECT ${moved} FROM session_move
    WHERE organisation_id = $1 AND athlete_id = $2 AND greatest(from_date, to_date) >= $3::date ORDER BY to_date`,
};

/** Where people put the athlete's sessions of this day or later. */
export function listSessionMoves(
  db: Sql,
  grant: AthleteGrant<"plan:read" | "session:log">,
  from: LocalDate,
): Promise<SessionMove[]> {
  return db.query(list, [db.organisationId, grant.athleteId, from]);
}

const remove: Statement<MoveRow> = {
  name: "session_move_delete",
  text: `DELETE FROM session_move WHERE organisation_id = $1 AND athlete_id = $2
      AND (from_date = ANY($3::date[]) OR to_date = ANY($4::date[]))
    RETURNING ${moved}`,
};

/**
 * Stores where sessions were put; one that is back on its own day is forgotten. Gives each with what
 * it was on its own day, before any move.
 */
export async function storeMoves(
  db: Sql,
  grant: AthleteGrant<"session:log">,
  { moves, now }: { moves: readonly SessionMove[]; now: Date },
): Promise<SessionMove[]> {
  const { organisationId } = db;
  const { athleteId } = grant;
  const known = await db.query(remove, [
    organisationId,
    athleteId,
    moves.map(({ from }) => from),
    moves.map(({ to }) => to),
  ]);
  const original = moves.map((move) => {
    const before = known.find(({ from }) => from === move.from);
    return { ...move, ...before, to: move.to };
  });
  const away = original.filter(({ from, to }) => from !== to);
  const by = { movedAt: now, movedBy: grant.actor.userId };
  const rows = away.map(({ from: fromDate, to: toDate, kind, withStrength, optional }) => {
    return { organisationId, athleteId, fromDate, toDate, kind, withStrength, optional, ...by };
  });
  await insertRows(db, "SessionMove", rows);
  return original;
}

const refit: Statement = {
  name: "planned_session_refit",
  text: `UPDATE planned_session SET kind = $4, with_strength = $5, before_training = $6, reason = $7,
      sources = $8::text[]
    WHERE organisation_id = $1 AND athlete_id = $2 AND id = $3 AND status = 'planned'`,
};

/** What a moved session is on its new day. */
export type Refitted = {
  id: string;
  kind: SessionKind;
  withStrength: boolean;
  beforeTraining: boolean;
  reason: string;
  sources: readonly string[];
};

/** Makes a moved session what its day takes. */
export async function refitPlannedSession(
  db: Sql,
  grant: AthleteGrant<"session:log">,
  session: Refitted,
): Promise<void> {
  const { id, kind, withStrength, beforeTraining, reason, sources } = session;
  const sessionKey = [db.organisationId, grant.athleteId, id];
  await db.query(refit, [...sessionKey, kind, withStrength, beforeTraining, reason, sources]);
}
