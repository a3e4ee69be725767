import type { Actor, Role } from "@talus/domain/access";
import { columns, type Row } from "../columns.sql";
import type { Database, Sql, Statement } from "../transaction";

const signedIn = columns(
  "Session",
  "userId, activeOrganisationId as organisationId, tokenHash, expires",
);

/** A signed-in browser: who, and in which organisation they work now. */
export type SignedIn = Row<typeof signedIn>;

const sessionByToken: Statement<SignedIn> = {
  name: "session_by_token",
  text: `SELECT ${signedIn}
    FROM session WHERE token_hash = $1 AND expires > $2`,
};

/** The session that a cookie's hashed token opens, or null: unknown or expired. */
export async function findSignedIn(
  database: Database,
  tokenHash: string,
  now: Date,
): Promise<SignedIn | null> {
  const { rows } = await database.pool.query<SignedIn>({
    ...sessionByToken,
    values: [tokenHash, now],
  });
  return rows[0] ?? null;
}

const part = columns("Membership", "role");

const membership: Statement<Row<typeof part, { role: Role }>> = {
  name: "actor_membership",
  text: `SELECT ${part} FROM membership WHERE organisation_id = $1 AND user_id = $2 AND deactivated_at IS NULL`,
};

/**
 * The person for whom a job works, as a member of the transaction's organisation now; null: no member, or
 * deactivated. Whoever asks with a session is looked up as they enter.
 */
export async function findActor(db: Sql): Promise<Actor | null> {
  const [row] = await db.query(membership, [db.organisationId, db.userId]);
  return row ? { userId: db.userId, organisationId: db.organisationId, role: row.role } : null;
}
