import { availableParallelism } from "node:os";
import type { Writable } from "node:stream";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { explainTrouble, type Outcome, outcomeAtCommit } from "./failure";
import { PrismaClient } from "./generated/prisma/client";
import {
  allowMinutes,
  keepLimits,
  leaveNamesOut,
  planEntering,
  poolLimits,
  sendTogether,
} from "./limits";

declare const given: unique symbol;

/** A statement that PostgreSQL plans once per connection, and the rows that it gives; the name must be unique in the code, and "" plans anew each time. */
export type Statement<Row = unknown> = { name: string; text: string; readonly [given]?: Row };

/** Who a transaction acts for; `organisationId` null: a person who has not chosen one yet. */
export type Identity = { organisationId: string | null; userId: string | null };

/** One open transaction of an organisation, spoken to in SQL. */
export type Sql = {
  /**
   * The rows of a named statement. Dates arrive as LocalDate strings, timestamps as Date. What is asked
   * without waiting for answers is done in the order of asking.
   */
  query<Row>(statement: Statement<Row>, values?: readonly unknown[]): Promise<Row[]>;
  /** Lets the rest of this transaction work for minutes: an import, a replay over everybody. */
  allowMinutes(): Promise<void>;
  readonly organisationId: string;
  readonly userId: string;
};

/** A transaction that also takes the lines of a COPY … FROM STDIN, where the connections were opened with `copies`. */
export type CopyingSql = Sql & { copy(statement: string): Writable };

/** The application's connections; made by {@link openDatabase}, one per process and URL. Prisma is for what lies outside organisations. */
export type Database = {
  readonly pool: pg.Pool;
  /** Whether connections keep plans by name. */
  readonly statements: "named" | "unnamed";
  readonly prisma: PrismaClient;
  close(): Promise<void>;
};

/** How connections are kept. */
export type DatabaseOptions = {
  /** How many at most; usually {@link usualConnections}. */
  connections?: number | undefined;
  /** How much of the usual time is waited for the database; tests have less than one. */
  patience?: number;
  /** Whether statements are planned once per connection by name: a pooler may lend each transaction another one. */
  statements?: Database["statements"] | undefined;
  /** Connections apart that take COPY, and wait for each answer before they ask the next: filling a database. */
  copies?: boolean;
};

/** What two or three processes on one database may each have: a core keeps a few busy, others wait for a lock. */
function usualConnections(): number {
  return Math.min(4 + 4 * availableParallelism(), 40);
}

/**
 * Opens (or finds) the connections for a URL. Shared on globalThis, because the HTTP entry and Next
 * load separate copies of this module in one process.
 */
export function openDatabase(url: string, options: DatabaseOptions = {}): Database {
  const { connections = usualConnections(), patience = 1, statements = "named" } = options;
  const { copies = false } = options;
  const key = copies ? `copies ${url}` : url;
  const shared = globalThis as typeof globalThis & { talusDatabases?: Map<string, Database> };
  shared.talusDatabases ??= new Map();
  const known = shared.talusDatabases.get(key);
  if (known) return known;

  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    ...poolLimits(patience),
    // What is asked without waiting goes out at once; answers come in the order of the questions.
    pipeline: !copies,
    types: { getTypeParser: typeParser },
  });
  // An idle connection that the server drops is replaced at the next use; without this it ends us.
  pool.on("error", () => {});
  keepLimits(pool);
  sendTogether(pool);
  if (statements === "unnamed") leaveNamesOut(pool);
  else planEntering(pool);
  // Other formats quote the arguments of a query that failed.
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool), errorFormat: "minimal" });
  const databases = shared.talusDatabases;
  const database: Database = {
    pool,
    statements,
    prisma,
    async close() {
      databases.delete(key);
      await prisma.$disconnect();
      await pool.end();
    },
  };
  databases.set(key, database);
  return database;
}

/**
 * Runs `work` in one transaction as `identity`: for work that no session asks for, such as a sign-up.
 * Row-level security sees the organisation; without one nothing is visible. A throw rolls everything
 * back. Rejects with UNAVAILABLE, which says whether anything was saved, when the database is busy, down
 * or full.
 */
export function withOrganisation<T>(
  database: Database,
  identity: Identity,
  work: (db: Sql) => Promise<T>,
): Promise<T> {
  return transact(database, { isRead: false, open: actFor(identity) }, (on) => work(on(identity)));
}

/**
 * Runs `work` as {@link withOrganisation} does, for many rows that are found by their keys. A connection
 * keeps its plans, those of the foreign keys too: one made while a table was small would read the whole
 * table for each row once it has grown.
 */
export function withBatch<T>(
  database: Database,
  identity: Identity,
  work: (db: CopyingSql) => Promise<T>,
): Promise<T> {
  const open = `SET LOCAL enable_seqscan = off; ${actFor(identity)}`;
  return transact(database, { isRead: false, open }, (on) => work(on(identity)));
}

/** Unlike a function that sets the same, a pooler and a sharding coordinator hand SET LOCAL on. */
function actFor({ organisationId }: Identity): string {
  return `SET LOCAL app.organisation_id = ${pg.escapeLiteral(organisationId ?? "")}`;
}

/**
 * Runs `work` in one transaction, with the first row of the statements that open it. They set who it acts
 * for, and go out with BEGIN in one message. A read cannot write, and the end of one is not waited for.
 * Rejects as {@link withOrganisation} does.
 */
export async function transact<Row, T>(
  database: Database,
  { isRead, open }: { isRead: boolean; open: string },
  work: (on: (identity: Identity) => CopyingSql, row: Row | undefined) => Promise<T>,
): Promise<T> {
  let isWorkDone = false;
  try {
    const client = await database.pool.connect();
    try {
      const begun = await client.query(`BEGIN${isRead ? " READ ONLY" : ""}; ${open}`);
      // One result a statement; the type speaks of one statement alone.
      const row = (begun as unknown as pg.QueryResult[]).at(-1)?.rows[0] as Row | undefined;
      const result = await work((identity) => sqlOn(client, identity), row);
      isWorkDone = true;
      if (isRead) void endRead(client);
      else {
        await client.query("COMMIT");
        client.release();
      }
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

/** Nothing hangs on the end of a read: a connection that fails at it is thrown away. */
function endRead(client: pg.PoolClient): Promise<void> {
  return client.query("COMMIT").then(
    () => client.release(),
    () => client.release(true),
  );
}

function outcomeOf(error: unknown, isWorkDone: boolean): Outcome {
  return isWorkDone ? outcomeAtCommit(error) : "nothing saved";
}

function sqlOn(client: pg.PoolClient, identity: Identity): CopyingSql {
  return {
    organisationId: identity.organisationId ?? "",
    userId: identity.userId ?? "",
    allowMinutes: () => allowMinutes(client),
    copy: (statement) => client.query(copyFrom(statement)),
    async query<Row>(statement: Statement<Row>, values: readonly unknown[] = []) {
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
