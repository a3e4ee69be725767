import { AsyncLocalStorage } from "node:async_hooks";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { explainTrouble, type Outcome, outcomeAtCommit } from "./failure";
import { type Prisma, PrismaClient } from "./generated/prisma/client";
import { allowMinutes, keepLimits, poolLimits } from "./limits";

/** A statement that PostgreSQL plans once per connection; the name must be unique in the code. */
export type Statement = { name: string; text: string };

/** Who a transaction acts for; `organisationId` null: a person who has not chosen one yet. */
export type Identity = { organisationId: string | null; userId: string | null };

/** One open transaction, spoken to in SQL. What hot reads and grants need. */
export type Sql = {
  /** The rows of a named statement. Dates arrive as LocalDate strings, timestamps as Date. */
  query<Row>(statement: Statement, values?: readonly unknown[]): Promise<Row[]>;
  /** Lets the rest of this transaction work for minutes: an import, a replay over everybody. */
  allowMinutes(): Promise<void>;
  readonly organisationId: string;
  readonly userId: string;
};

/** One open transaction, spoken to in SQL and through Prisma on the same connection. */
export type Db = Sql & { readonly prisma: Prisma.TransactionClient };

/** The application's connections; made by {@link openDatabase}, one per process and URL. */
export type Database = {
  readonly pool: pg.Pool;
  readonly prisma: PrismaClient;
  close(): Promise<void>;
};

/** The longest work in one transaction is an import of 10,000 athletes on a slow machine. */
const longestMs = 300_000;

type Slot = { client: pg.PoolClient | null; isWorkDone: boolean };
const slots = new AsyncLocalStorage<Slot>();

/**
 * Opens (or finds) the connections for a URL. Shared on globalThis, because the HTTP entry and Next
 * load separate copies of this module in one process.
 */
export function openDatabase(url: string, maxConnections = 20, patience = 1): Database {
  const shared = globalThis as typeof globalThis & { talusDatabases?: Map<string, Database> };
  shared.talusDatabases ??= new Map();
  const known = shared.talusDatabases.get(url);
  if (known) return known;

  const pool = new pg.Pool({
    connectionString: url,
    max: maxConnections,
    ...poolLimits(patience),
    types: { getTypeParser: typeParser },
  });
  // An idle connection that the server drops is replaced at the next use; without this it ends us.
  pool.on("error", () => {});
  keepLimits(pool);
  handOutTransactionClient(pool);
  // Other formats quote the arguments of a query that failed.
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool), errorFormat: "minimal" });
  const databases = shared.talusDatabases;
  const database: Database = {
    pool,
    prisma,
    async close() {
      databases.delete(url);
      await prisma.$disconnect();
      await pool.end();
    },
  };
  databases.set(url, database);
  return database;
}

/**
 * Runs `work` in one transaction as `identity`, with Prisma and SQL on the same connection.
 * A throw rolls everything back. Row-level security sees the identity; without an organisation
 * only the caller's own memberships are visible. Rejects with UNAVAILABLE, which says whether
 * anything was saved, when the database is busy, down or full.
 */
export async function withOrganisation<T>(
  database: Database,
  identity: Identity,
  work: (db: Db) => Promise<T>,
): Promise<T> {
  const slot: Slot = { client: null, isWorkDone: false };
  const inTransaction = () =>
    database.prisma.$transaction(
      async (prisma) => {
        if (!slot.client) throw new Error("The transaction's connection was not handed out");
        const sql = await sqlOn(slot.client, identity);
        const result = await work({ ...sql, prisma });
        slot.isWorkDone = true;
        return result;
      },
      { timeout: longestMs, maxWait: longestMs },
    );
  try {
    return await slots.run(slot, inTransaction);
  } catch (error) {
    throw explainTrouble(error, outcomeOf(error, slot.isWorkDone));
  }
}

/** Like {@link withOrganisation} without Prisma: about ten times as many short transactions. */
export async function withOrganisationSql<T>(
  database: Database,
  identity: Identity,
  work: (db: Sql) => Promise<T>,
): Promise<T> {
  let isWorkDone = false;
  try {
    const client = await database.pool.connect();
    try {
      await client.query("BEGIN");
      const result = await work(await sqlOn(client, identity));
      isWorkDone = true;
      await client.query("COMMIT");
      client.release();
      return result;
    } catch (error) {
      const broken = await client.query("ROLLBACK").then(
        () => false,
        () => true,
      );
      client.release(broken);
      throw error;
    }
  } catch (error) {
    throw explainTrouble(error, outcomeOf(error, isWorkDone));
  }
}

function outcomeOf(error: unknown, isWorkDone: boolean): Outcome {
  return isWorkDone ? outcomeAtCommit(error) : "nothing saved";
}

async function sqlOn(client: pg.PoolClient, identity: Identity): Promise<Sql> {
  const organisationId = identity.organisationId ?? "";
  const userId = identity.userId ?? "";
  await client.query({
    name: "identify",
    text: "SELECT set_config('app.organisation_id', $1, true), set_config('app.user_id', $2, true)",
    values: [organisationId, userId],
  });
  return {
    organisationId,
    userId,
    allowMinutes: () => allowMinutes(client),
    async query<Row>(statement: Statement, values: readonly unknown[] = []) {
      const { rows } = await client.query({ ...statement, values: [...values] });
      return rows as Row[];
    },
  };
}

/** Prisma takes its transaction's connection from the pool; the slot learns which one it was. */
function handOutTransactionClient(pool: pg.Pool): void {
  const connect = pool.connect.bind(pool) as () => Promise<pg.PoolClient>;
  const noted = async () => {
    const client = await connect();
    const slot = slots.getStore();
    if (slot) slot.client = client;
    return client;
  };
  // pool.query() uses the callback form internally; only the promise form opens transactions.
  pool.connect = ((callback?: Parameters<pg.Pool["connect"]>[0]) =>
    callback ? pg.Pool.prototype.connect.call(pool, callback) : noted()) as pg.Pool["connect"];
}

const dateOid = 1082;
const bigintOid = 20;

function typeParser(oid: number, format?: "text" | "binary") {
  if (oid === dateOid) return (text: string) => text;
  if (oid === bigintOid) return Number;
  return pg.types.getTypeParser(oid, format as "text");
}
