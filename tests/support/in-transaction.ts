import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@talus/db/generated/prisma/client";
import { allowMinutes } from "@talus/db/limits";
import type { Database, Sql } from "@talus/db/transaction";
import pg from "pg";

/** A transaction of a club, spoken to in SQL and, for what tests arrange and look up, through Prisma. */
export type InClub = Sql & { prisma: PrismaClient };

/** Runs `work` in one transaction of an organisation; a throw rolls it back. */
export async function inTransaction<T>(
  database: Database,
  { organisationId, userId }: { organisationId: string; userId: string },
  work: (db: InClub) => Promise<T>,
): Promise<T> {
  const client = await database.pool.connect();
  try {
    await client.query(`BEGIN; SET LOCAL app.organisation_id = '${organisationId}'`);
    const result = await work({
      organisationId,
      userId,
      allowMinutes: () => allowMinutes(client),
      async query<Row>(statement: { name: string; text: string }, values: readonly unknown[] = []) {
        const { rows } = await client.query({ ...statement, values: [...values] });
        return rows as Row[];
      },
      prisma: new PrismaClient({ adapter: new PrismaPg(new OneConnection(client)) }),
    });
    await client.query("COMMIT");
    return result;
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  } finally {
    client.release();
  }
}

const ownTransaction = /^(BEGIN|COMMIT|ROLLBACK)$/;

/** Prisma's pool of a single connection, whose transaction is not Prisma's to begin or end. */
class OneConnection extends pg.Pool {
  constructor(client: pg.ClientBase) {
    super({ max: 0 });
    const query = (...call: unknown[]) => Reflect.apply(client.query, client, call);
    const inside = (statement: { text: string }, ...more: unknown[]) =>
      ownTransaction.test(statement.text)
        ? Promise.resolve({ rows: [], fields: [] })
        : query(statement, ...more);
    const nothing = () => {};
    const lent = { query: inside, release: nothing, on: nothing, removeListener: nothing };
    Object.assign(this, { query, connect: async () => lent });
  }
}
