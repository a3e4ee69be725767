import type { LocalDate } from "@talus/domain/calendar";
import type { SessionMove } from "@talus/domain/schedule/week/week-change";
import type { SessionKind } from "@talus/domain/sessions/log/session-log";
import { columns, type Row } from "../columns.sql";
import type { AthleteGrant } from "../grant";
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

const insert: Statement = {
  name: "session_move_insert",
  text: `INSERT INTO session_move (organisation_id, athlete_id, from_date, to_date, kind, with_strength, optional,
      moved_at, moved_by)
    SELECT $1::uuid, $2::uuid, m.from_date, m.to_date, m.kind, m.with_strength, m.optional, $3::timestamptz, $4::uuid
    FROM unnest($5::date[], $6::date[], $7::text[], $8::bool[], $9::bool[])
      AS m(from_date, to_date, kind, with_strength, optional)`,
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
  const whose = [db.organisationId, grant.athleteId];
  const known = await db.query(remove, [
    ...whose,
    moves.map(({ from }) => from),
    moves.map(({ to }) => to),
  ]);
  const original = moves.map((move) => {
    const before = known.find(({ from }) => from === move.from);
    return { ...move, ...before, to: move.to };
  });
  const away = original.filter(({ from, to }) => from !== to);
  await db.query(insert, [
    ...whose,
    now,
    grant.actor.userId,
    away.map(({ from }) => from),
    away.map(({ to }) => to),
    away.map(({ kind }) => kind),
    away.map(({ withStrength }) => withStrength),
    away.map(({ optional }) => optional),
  ]);
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
  const whose = [db.organisationId, grant.athleteId, id];
  await db.query(refit, [...whose, kind, withStrength, beforeTraining, reason, sources]);
}
