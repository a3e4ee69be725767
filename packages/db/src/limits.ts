import type { Duplex } from "node:stream";
import type pg from "pg";

/** The server ends a usual statement after 15 s, by a setting of the login; past this it does not answer at all. */
const answerMs = 17_000;
const longStatementMs = 240_000;
const longAnswerMs = 242_000;

/**
 * How long the application waits for the database before it says that it is busy; tests have less
 * `patience` than one.
 */
export function poolLimits(patience: number) {
  const ms = (usual: number) => Math.ceil(usual * patience);
  return {
    connectionTimeoutMillis: ms(10_000),
    query_timeout: ms(answerMs),
    keepAlive: true,
  } satisfies pg.PoolConfig;
}

/** What pg keeps its waiting time in; it reads it at every query. */
type Waiting = { connectionParameters: { query_timeout: number } };

/** Lets the open transaction of `client` take minutes instead of seconds, up to its end. */
export async function allowMinutes(client: pg.ClientBase): Promise<void> {
  await client.query(
    `SET LOCAL statement_timeout = ${longStatementMs}; SET LOCAL lock_timeout = '30s';
     SET LOCAL idle_in_transaction_session_timeout = ${longStatementMs}`,
  );
  waitFor(client, longAnswerMs);
}

/**
 * A connection goes back with the usual limits; one whose query was given up is cut at once, or
 * its ROLLBACK would wait behind that query as long again.
 */
export function keepLimits(pool: pg.Pool): void {
  const usualMs = pool.options.query_timeout ?? 0;
  pool.on("release", (_error, client) => waitFor(client, usualMs));
  pool.on("connect", (client) => {
    // A connection that dies between two statements fails the next one; without this it ends us.
    client.on("error", () => {});
    wrapQuery(client, (query, call) => {
      const answer = query(...call);
      return answer instanceof Promise ? answer.catch((error) => cut(client, error)) : answer;
    });
  });
}

type Query = (...call: unknown[]) => unknown;

/** Has each question of a connection go through `wrapper`, however it is called. */
function wrapQuery(
  client: pg.ClientBase,
  wrapper: (query: Query, call: unknown[]) => unknown,
): void {
  const query = client.query.bind(client) as Query;
  client.query = ((...call: unknown[]) => wrapper(query, call)) as typeof client.query;
}

type Connected = { connection: { stream: Duplex } };

/** What a connection is asked at once goes out in one packet: a packet costs more than a small answer. */
export function sendTogether(pool: pg.Pool): void {
  pool.on("connect", (client) => {
    const { stream } = (client as unknown as Connected).connection;
    let isGathering = false;
    wrapQuery(client, (query, call) => {
      if (!isGathering) {
        isGathering = true;
        stream.cork();
        process.nextTick(() => {
          isGathering = false;
          stream.uncork();
        });
      }
      return query(...call);
    });
  });
}

function cut(client: pg.ClientBase, error: unknown): never {
  if (isGivenUp(error)) void (client as pg.Client).end();
  throw error;
}

/** Whether pg stopped waiting for an answer. */
function isGivenUp(error: unknown): boolean {
  return error instanceof Error && error.message === "Query read timeout";
}

/** Sends every statement of a pool without its name, whoever named it. */
export function leaveNamesOut(pool: pg.Pool): void {
  pool.on("connect", (client) =>
    wrapQuery(client, (query, [statement, ...more]) =>
      query(isNamed(statement) ? { ...statement, name: undefined } : statement, ...more),
    ),
  );
}

/** Has each connection plan once how people are let in: planning that costs more than doing it. */
export function planEntering(pool: pg.Pool): void {
  const plan = `PREPARE enter (text, timestamptz, uuid, uuid, boolean, boolean) AS
    SELECT * FROM enter($1, $2, $3, $4, $5, $6)`;
  // One that fails at this fails at its first question too, which says so.
  pool.on("connect", (client) => void client.query(plan).catch(() => {}));
}

function isNamed(statement: unknown): statement is pg.QueryConfig {
  return typeof statement === "object" && statement !== null && "name" in statement;
}

function waitFor(client: pg.ClientBase, ms: number): void {
  (client as unknown as Waiting).connectionParameters.query_timeout = ms;
}
