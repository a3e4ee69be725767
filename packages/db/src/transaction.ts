import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { explainTrouble, type Outcome, outcomeAtCommit } from "./failure";
import { PrismaClient } from "./generated/prisma/client";
import { allowMinutes, keepLimits, poolLimits } from "./limits";

/** A statement that PostgreSQL plans once per connection; the name must be unique in the code. */
export type Statement = { name: string; text: string };

/** Who a transaction acts for; `organisationId` null: a person who has not chosen one yet. */
export type Identity = { organisationId: string | null; userId: string | null };

/** One open transaction of an organisation, spoken to in SQL. */
export type Sql = {
  /** The rows of a named statement. Dates arrive as LocalDate strings, timestamps as Date. */
  query<Row>(statement: Statement, values?: readonly unknown[]): Promise<Row[]>;
  /** Lets the rest of this transaction work for minutes: an import, a replay over everybody. */
  allowMinutes(): Promise<void>;
  readonly organisationId: string;
  readonly userId: string;
};

/** The application's connections; made by {@link openDatabase}, one per process and URL. Prisma is for what lies outside organisations. */
export type Database = {
  readonly pool: pg.Pool;
  readonly prisma: PrismaClient;
  close(): Promise<void>;
};

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
 * Runs `work` in one transaction as `identity`. A throw rolls everything back. Row-level security
 * sees the identity; without an organisation only the caller's own memberships are visible. Rejects
 * with UNAVAILABLE, which says whether anything was saved, when the database is busy, down or full.
 */
export async function withOrganisation<T>(
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

const dateOid = 1082;
const bigintOid = 20;

function typeParser(oid: number, format?: "text" | "binary") {
  if (oid === dateOid) return (text: string) => text;
  if (oid === bigintOid) return Number;
  return pg.types.getTypeParser(oid, format as "text");
}
