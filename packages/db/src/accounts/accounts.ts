import { columns, type Row } from "../columns.sql";
import { insertRows } from "../rows";
import type { Database, Sql } from "../transaction";

/** A person without anything secret. */
export type Account = { id: string; email: string; name: string };

const publicColumns = { id: true, email: true, name: true } as const;

/** The account with an e-mail address (lower case), or null. */
export function findAccountByEmail(database: Database, email: string): Promise<Account | null> {
  return database.prisma.user.findUnique({ where: { email }, select: publicColumns });
}

/** The account of a user id, or null. */
export function findAccount(database: Database, userId: string): Promise<Account | null> {
  return database.prisma.user.findUnique({ where: { id: userId }, select: publicColumns });
}

/** The account and its argon2id hash: the one place where a hash leaves its table. */
export async function findPasswordHash(
  database: Database,
  by: { email: string } | { id: string },
): Promise<{ account: Account; passwordHash: string | null } | null> {
  const row = await database.prisma.user.findUnique({
    where: by,
    select: { ...publicColumns, passwordHash: true },
  });
  if (!row) return null;
  const { passwordHash, ...account } = row;
  return { account, passwordHash };
}

/** Inserts a person inside the transaction that gives them a membership; false: the address is taken. */
export async function createAccount(
  db: Sql,
  { id, email, name, passwordHash }: Account & { passwordHash: string | null },
): Promise<boolean> {
  const row = { id, email, name, passwordHash };
  return (await insertRows(db, "User", [row], { isKnownSkipped: true })) === 1;
}

/** Holds a person's account until the transaction ends, so that joining and resetting take turns. */
export async function lockAccount(db: Sql, userId: string): Promise<void> {
  // This locks FOR UPDATE, because a new membership takes the weaker key lock by its foreign key.
  await db.query({ name: "account_lock", text: 'SELECT 1 FROM "user" WHERE id = $1 FOR UPDATE' }, [
    userId,
  ]);
}

/**
 * Sets a password, ends every session of that person, except one that may stay, and makes every link
 * useless that would sign them in or set another password.
 */
export async function setPassword(
  database: Database,
  change: { userId: string; passwordHash: string; keepTokenHash?: string },
): Promise<void> {
  await database.prisma.$transaction([
    database.prisma.user.update({
      where: { id: change.userId },
      data: { passwordHash: change.passwordHash },
      select: { id: true },
    }),
    database.prisma.session.deleteMany({
      where: { userId: change.userId, NOT: { tokenHash: change.keepTokenHash ?? "" } },
    }),
    database.prisma.$executeRaw`DELETE FROM verification_token v USING "user" u
      WHERE u.id = ${change.userId}::uuid AND v.identifier IN (u.email, 'reset:' || u.id)`,
  ]);
}

/** Ends every session of a person at once. */
export async function endSessions(database: Database, userId: string): Promise<void> {
  await database.prisma.session.deleteMany({ where: { userId } });
}

/** Deletes at most `limit` sessions that are over; gives how many. */
export async function deleteEndedSessions(
  database: Database,
  { now, limit }: { now: Date; limit: number },
): Promise<number> {
  const { count } = await database.prisma.session.deleteMany({
    where: { expires: { lt: now } },
    limit,
  });
  return count;
}

/** Ends the sessions in which a person works in the transaction's organisation; others stay. */
export async function endSessionsHere(db: Sql, userId: string): Promise<void> {
  await db.query(
    {
      name: "sessions_end_here",
      text: "DELETE FROM session WHERE user_id = $2 AND active_organisation_id = $1",
    },
    [db.organisationId, userId],
  );
}

const account = columns("User u", "id, email, name");

/** The names of people by id, for lists of members and testers. Ids without an account are absent. */
export async function listAccountNames(db: Sql, userIds: readonly string[]): Promise<Account[]> {
  return db.query<Row<typeof account>>(
    {
      name: "account_names",
      // Names do not leave an organisation: only those who share the transaction's are read.
      text: `SELECT ${account} FROM "user" u
        JOIN membership m ON m.user_id = u.id AND m.organisation_id = $1 WHERE u.id = ANY($2::uuid[])`,
    },
    [db.organisationId, userIds],
  );
}
