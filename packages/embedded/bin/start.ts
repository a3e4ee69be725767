/**
 * `npm start`: database, migrations, demonstration club, build, server and worker; Ctrl-C ends all of it.
 * With `--dev` Next compiles while it serves, and nothing is built before.
 */
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { explainFileError } from "../src/start-problem";
import { build } from "./build.mjs";
import { dismissGuard } from "./children.mjs";
import { dataFolder, root } from "./files.mjs";
import { giveUp, say, sinceStart, step } from "./progress.mjs";
import { type OpenedDatabase, openDatabase } from "./start/database";
import { demoSignIns } from "./start/demo-sign-ins";
import { keepDatabase } from "./start/keep-database";
import { claimPlace, leavePlace } from "./start/running";
import { authSecret } from "./start/secret";
import { checkEnvironment, placeOfEnvironment, requireFreePort, serve, work } from "./start/serve";
import { stopInOrder, stopping } from "./stopping.mjs";

const isDevelopment = process.argv.includes("--dev");
/** Longer than any step takes that cannot be broken off; then the guard ends what is left. */
const longestStopMs = 20_000;

async function start(): Promise<void> {
  stopInOrder();
  if (existsSync(join(root, ".env"))) process.loadEnvFile(join(root, ".env"));
  mkdirSync(dataFolder, { recursive: true });
  await claimPlace(placeOfEnvironment());
  const environment = {
    NODE_ENV: isDevelopment ? "development" : "production",
    AUTH_SECRET: process.env.AUTH_SECRET || authSecret(),
  };
  await Promise.all([
    checkEnvironment({ variables: environment, isDevelopment, signal: stopping }),
    requireFreePort(),
  ]);
  stopping.throwIfAborted();
  const database = await openDatabase();
  try {
    stopping.throwIfAborted();
    await Promise.all([fill(database), isDevelopment || build(stopping)]);
    stopping.throwIfAborted();
    const { databaseUrl, writesTo } = database;
    const variables = { ...environment, DATABASE_URL: databaseUrl, DATABASE_FOLDER: writesTo };
    await keepServing(database, variables);
  } finally {
    await database.stop();
  }
}

/** Web server, worker and database, each started again when it ends by itself; all end when one is given up. */
async function keepServing(database: OpenedDatabase, variables: Record<string, string>) {
  const givenUp = new AbortController();
  const signal = AbortSignal.any([stopping, givenUp.signal]);
  // Pages come first: what no request waits for begins once they are served.
  let beginWork = () => {};
  const working = new Promise<void>((resolve) => {
    beginWork = resolve;
  }).then(() => work({ variables, isDevelopment, signal, onReady: () => {} }));
  const onReady = () => {
    greet(placeOfEnvironment().address);
    beginWork();
  };
  const parts = [
    serve({ variables, isDevelopment, signal, onReady }).finally(() => beginWork()),
    working,
    keepDatabase(database, signal),
  ];
  const ends = await Promise.allSettled(parts.map((part) => part.finally(() => givenUp.abort())));
  for (const end of ends) if (end.status === "rejected") throw end.reason;
}

/** A first look should show something; a database of your own is never touched unasked. */
async function fill({ isEmbedded, isEmpty, databaseUrl }: OpenedDatabase): Promise<void> {
  if (!isEmbedded || !isEmpty) return;
  await step("Making the demonstration club", async () => {
    // These are hundreds of modules, which no other start needs.
    const { addDemoClub } = await import("./start/demo-club");
    await addDemoClub(databaseUrl);
  });
}

function greet(address: string): void {
  say(`✓ Ready after ${sinceStart()}`);
  process.stdout.write(`\n  Talus   ${address}\n`);
  for (const line of demoSignIns()) say(line);
  process.stdout.write("\n  Ctrl-C stops the server and its database.\n\n");
}

stopping.addEventListener("abort", () =>
  setTimeout(() => process.exit(130), longestStopMs).unref(),
);
try {
  await start();
  await leave();
  process.exit(0);
} catch (error) {
  await leave();
  if (stopping.aborted) process.exit(130);
  const problem = explainFileError(error, dataFolder);
  giveUp(problem instanceof Error ? problem.message : String(problem));
}

function leave(): Promise<void> {
  leavePlace();
  return dismissGuard();
}
