import type { Database, Statement } from "../transaction";

/** A signed-in browser: who, and in which organisation they work now. */
export type SignedIn = {
  userId: string;
  organisationId: string | null;
  tokenHash: string;
  expires: Date;
};

const sessionByToken: Statement = {
  name: "session_by_token",
  text: `SELECT user_id AS "userId", active_organisation_id AS "organisationId", token_hash AS "tokenHash", expires
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
