import { execFile } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { addDays, localDateIn } from "@talus/domain/calendar";
import { prepareCluster } from "@talus/embedded/cluster";
import { startEmbedded } from "@talus/embedded/database";
import { migrate } from "@talus/embedded/migrate";
import { Client } from "pg";
import { build } from "../../packages/embedded/bin/build.mjs";
import { findProgram } from "../support/debian.mjs";
import { plannedRunners } from "../support/planned-athletes";
import { openSession, sessionCookie } from "../support/session";
import { logOf } from "../support/session-log";
import { root } from "../support/template";
import { startWeb } from "../support/web-server";
import { createWorldIn } from "../support/world";
import { type Comparison, compare } from "./compare";
import { addEarlierLogs } from "./earlier-logs";
import { requestsPerSecond } from "./load";

const athletes = 1000;
/** What a disk of a rented machine takes longer to sync than a fast one of one's own. */
const slowSyncMs = 1.5;
/** As many as ask at once beside the figure itself, which is of one after the other. */
const many = 16;
const durationSec = 3;

/**
 * P4: session logs stored per second over HTTP, each with its retry's answer, roll-up and audit, beside
 * single rows that pgbench inserts into the same server: what a write costs when it must outlive a power cut.
 * What a route that does nothing answers is the most that any route could reach on this machine.
 */
export async function logWrite(): Promise<Comparison> {
  const pgbench = findProgram("pgbench");
  if (!pgbench) throw new Error("P4 needs pgbench: apt-get install postgresql-contrib");
  await build();
  const folder = mkdtempSync(join(tmpdir(), "talus-bench-"));
  chmodSync(folder, 0o755);
  const server = await startEmbedded({ folder, log: () => {} });
  try {
    await migrate(server.migrationDatabaseUrl, join(root, "prisma/migrations"));
    await prepareCluster(server);
    const { web, ask, askNothing, world } = await serve(server);
    const insert = await plainInsert(server.administratorUrl, folder);
    try {
      const inserts = (connections: number) => insertsPerSecond(pgbench, insert, connections);
      const measured = (connections: number) =>
        compare(
          () => ask(connections),
          () => inserts(connections),
        );
      say(`${many} at once`, await measured(many));
      say("a route that does nothing", await compare(askNothing, () => inserts(1)));
      const figure = await measured(1);
      await syncSlowly(server.administratorUrl);
      say(`on a disk that syncs ${slowSyncMs} ms later`, await measured(1));
      return figure;
    } finally {
      await web.stop();
      await world.close();
    }
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function say(where: string, { candidate, reference, ratio }: Comparison): void {
  const [here, there] = [candidate.toFixed(0), reference.toFixed(0)];
  process.stdout.write(`  ${where}: ${here}/s against ${there}/s = ${ratio.toFixed(2)} ×\n`);
}

/** Has each commit wait before it is synced, as most disks have it. */
async function syncSlowly(administratorUrl: string): Promise<void> {
  const client = new Client({ connectionString: administratorUrl });
  await client.connect();
  await client.query(`ALTER SYSTEM SET commit_delay = ${slowSyncMs * 1000}`);
  await client.query("ALTER SYSTEM SET commit_siblings = 0");
  await client.query("SELECT pg_reload_conf()");
  await client.end();
}

/** A web server, and a coach who logs for each athlete in turn, on the days that may still be logged. */
async function serve(server: { databaseUrl: string; migrationDatabaseUrl: string }) {
  const world = await createWorldIn({ ...server, ownerUrl: server.migrationDatabaseUrl });
  const ids = await plannedRunners(world, athletes);
  const owner = new Client({ connectionString: server.migrationDatabaseUrl });
  await owner.connect();
  await addEarlierLogs(world, owner, { athleteIds: ids, days: 100 });
  await owner.end();
  const cookie = `${sessionCookie}=${await openSession(world, world.club.coach)}`;
  const web = await startWeb({ ...server, variables: { BENCH: "1" } });
  const today = localDateIn("UTC", new Date());
  let turn = 0;
  const body = () => {
    const [athleteId = "", daysAgo] = [ids[turn % athletes], Math.floor(turn++ / athletes) % 7];
    return JSON.stringify({ json: { ...logOf(athleteId, null), date: addDays(today, -daysAgo) } });
  };
  const headers = { cookie, "content-type": "application/json" };
  const load = { url: `${web.url}/api/trpc/sessions.log`, headers, body, durationSec };
  const ask = (connections: number) => requestsPerSecond({ ...load, connections });
  const askNothing = () =>
    requestsPerSecond({ url: `${web.url}/api/bare`, connections: 1, durationSec });
  return { web, world, ask, askNothing };
}

type Insert = { url: URL; script: string };

/** A table whose rows hold about as much as a log, and the script that inserts one. */
async function plainInsert(administratorUrl: string, folder: string): Promise<Insert> {
  const client = new Client({ connectionString: administratorUrl });
  await client.connect();
  await client.query(
    `CREATE TABLE plain (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
       content jsonb DEFAULT '${JSON.stringify(logOf("", null))}')`,
  );
  await client.end();
  const script = join(folder, "insert.sql");
  writeFileSync(script, "INSERT INTO plain DEFAULT VALUES;\n");
  return { url: new URL(administratorUrl), script };
}

async function insertsPerSecond(
  pgbench: string,
  { url, script }: Insert,
  connections: number,
): Promise<number> {
  const fixed = ["--no-vacuum", "--protocol=prepared", `--file=${script}`];
  const load = [`--client=${connections}`, "--jobs=1", `--time=${durationSec}`];
  const { stdout } = await promisify(execFile)(pgbench, [...fixed, ...load, url.href]);
  const [, perSecond] = /^tps = ([\d.]+)/m.exec(stdout) ?? [];
  return Number(perSecond);
}
