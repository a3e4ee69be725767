import { columns, type Row } from "../columns.sql";
import type { OrganisationGrant } from "../grant";
import { listOwnMemberships } from "../organisations/organisations";
import { insertRows } from "../rows";
import type { Database, Sql } from "../transaction";
import { type Account, findAccount, findAccountByEmail } from "./accounts";

const idleDays = 30;
const longestDays = 90;
const dayMs = 86_400_000;

type AdapterSession = { sessionToken: string; userId: string; expires: Date };
type AdapterUser = { id: string; email: string; name: string; emailVerified: Date | null };

/**
 * What next-auth needs to keep people signed in, on our tables: only hashes of tokens are stored,
 * and no password hash ever leaves. `hash` is sha256 in hex.
 */
export function createAuthAdapter(
  database: Database,
  hash: (token: string) => string,
  now: () => Date,
) {
  const { prisma } = database;
  const asUser = (account: { id: string; email: string; name: string } | null) =>
    account && { ...account, emailVerified: null };
  return {
    async getUser(id: string): Promise<AdapterUser | null> {
      return asUser(await findAccount(database, id));
    },
    async getUserByEmail(email: string): Promise<AdapterUser | null> {
      return asUser(await findAccountByEmail(database, email.toLowerCase()));
    },
    async getUserByAccount(): Promise<AdapterUser | null> {
      return null;
    },
    async createUser(): Promise<AdapterUser> {
      throw new Error("People come by sign-up or by invitation only");
    },
    async updateUser(user: { id: string }): Promise<AdapterUser> {
      await prisma.user.update({
        where: { id: user.id },
        data: { emailVerified: now() },
        select: { id: true },
      });
      const account = asUser(await findAccount(database, user.id));
      if (!account) throw new Error("The account is gone");
      return account;
    },
    async linkAccount(): Promise<void> {},
    async createSession(session: AdapterSession): Promise<AdapterSession> {
      const expires = new Date(now().getTime() + idleDays * dayMs);
      const [first] = await listOwnMemberships(database, session.userId);
      await prisma.session.create({
        data: {
          tokenHash: hash(session.sessionToken),
          userId: session.userId,
          activeOrganisationId: first?.organisationId ?? null,
          expires,
          createdAt: now(),
        },
        select: { userId: true },
      });
      return { ...session, expires };
    },
    async getSessionAndUser(sessionToken: string) {
      const row = await prisma.session.findUnique({
        where: { tokenHash: hash(sessionToken) },
        select: {
          userId: true,
          expires: true,
          user: { select: { id: true, email: true, name: true } },
        },
      });
      if (!row) return null;
      const session: AdapterSession = { sessionToken, userId: row.userId, expires: row.expires };
      return { session, user: { ...row.user, emailVerified: null } };
    },
    async updateSession(session: { sessionToken: string }): Promise<null> {
      await extendSession(database, hash(session.sessionToken), now());
      return null;
    },
    async deleteSession(sessionToken: string): Promise<void> {
      await prisma.session.deleteMany({ where: { tokenHash: hash(sessionToken) } });
    },
    async useVerificationToken(used: { identifier: string; token: string }) {
      const expires = await useSecret(database, used.identifier, hash(used.token));
      return expires && { ...used, expires };
    },
  };
}

/** Moves a session's end on, at most to 90 days after sign-in. */
export async function extendSession(
  database: Database,
  tokenHash: string,
  now: Date,
): Promise<void> {
  await database.pool.query({
    name: "session_extend",
    text: `UPDATE session SET expires = least($2::timestamptz + $3 * interval '1 day', created_at + $4 * interval '1 day')
      WHERE token_hash = $1`,
    values: [tokenHash, now, idleDays, longestDays],
  });
}

/** Stores the hash of a sign-in link for the account of an address; false: there is none. Old secrets go with it. */
export async function createMagicSecret(
  database: Database,
  secret: { email: string; tokenHash: string; expires: Date; now: Date },
): Promise<boolean> {
  const { rows } = await database.pool.query({
    name: "magic_secret",
    text: `WITH gone AS (DELETE FROM verification_token WHERE expires < $4)
      INSERT INTO verification_token (identifier, token_hash, expires)
      SELECT email, $2, $3 FROM "user" WHERE email = $1 RETURNING identifier`,
    values: [secret.email, secret.tokenHash, secret.expires, secret.now],
  });
  return rows.length === 1;
}

const person = columns("User person", "id, email, name");

/**
 * Stores the hash of a reset link for the account of an address, in place of an earlier mailed one, and
 * gives the account; null: there is none. One statement, whether or not. Old secrets go with it.
 */
export async function createMailedReset(
  database: Database,
  reset: { email: string; tokenHash: string; expires: Date; now: Date },
): Promise<Account | null> {
  const { rows } = await database.pool.query<Row<typeof person>>({
    name: "reset_mailed",
    text: `WITH person AS (SELECT id, email, name FROM "user" WHERE email = $1),
      gone AS (DELETE FROM verification_token WHERE expires < $4
        OR (made_by IS NULL AND identifier IN (SELECT 'reset:' || id FROM person))),
      made AS (INSERT INTO verification_token (identifier, token_hash, expires)
        SELECT 'reset:' || id, $2, $3 FROM person)
      SELECT ${person} FROM person`,
    values: [reset.email, reset.tokenHash, reset.expires, reset.now],
  });
  return rows[0] ?? null;
}

/**
 * Stores the hash of a reset link that an owner makes for a member, in place of an earlier one of
 * this maker; `madeBy` ends with the maker's right to make it.
 */
export async function createOwnersReset(
  db: Sql,
  _grant: OrganisationGrant<"member:write">,
  secret: { userId: string; tokenHash: string; expires: Date },
): Promise<void> {
  const { userId, tokenHash, expires } = secret;
  const made = { identifier: `reset:${userId}`, madeBy: db.userId, madeIn: db.organisationId };
  await db.query(
    {
      name: "reset_replace",
      text: "DELETE FROM verification_token WHERE identifier = $1 AND made_by = $2 AND made_in = $3",
    },
    [made.identifier, made.madeBy, made.madeIn],
  );
  await insertRows(db, "VerificationToken", [{ ...made, tokenHash, expires }]);
}

const used = columns("VerificationToken", "expires");

/** Uses a secret up; its expiry, or null where there is none (any more). */
async function useSecret(database: Database, identifier: string, tokenHash: string) {
  const { rows } = await database.pool.query<Row<typeof used>>({
    name: "secret_use",
    text: `DELETE FROM verification_token WHERE identifier = $1 AND token_hash = $2 RETURNING ${used}`,
    values: [identifier, tokenHash],
  });
  return rows[0]?.expires ?? null;
}

const reset = columns("VerificationToken", "identifier, expires");

/** Uses a reset secret up by its hash alone; the user it belongs to, or null: unknown or expired. */
export async function useResetSecret(
  database: Database,
  tokenHash: string,
  now: Date,
): Promise<string | null> {
  const { rows } = await database.pool.query<Row<typeof reset>>({
    name: "reset_use",
    text: `DELETE FROM verification_token WHERE token_hash = $1 AND identifier LIKE 'reset:%'
      RETURNING ${reset}`,
    values: [tokenHash],
  });
  const row = rows[0];
  return row && row.expires > now ? row.identifier.slice("reset:".length) : null;
}
