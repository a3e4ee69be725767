/**
 * `npm start`: database, migrations, demonstration club, build, server; Ctrl-C ends all of it.
 * With `--dev` Next compiles while it serves, and nothing is built before.
 */
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { explainFileError } from "@talus/db/embedded-problem";
import { build } from "./build.mjs";
import { type OpenedDatabase, openDatabase } from "./database";
import { addDemoClub, demoSignIns } from "./demo-club";
import { root } from "./files.mjs";
import { giveUp, say, sinceStart, step } from "./progress.mjs";
import { authSecret } from "./secret";
import { checkEnvironment, requireFreePort, serve } from "./serve";

const isDevelopment = process.argv.includes("--dev");
const stopping = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => stopping.abort());

async function start(): Promise<void> {
  if (existsSync(join(root, ".env"))) process.loadEnvFile(join(root, ".env"));
  mkdirSync(join(root, ".talus"), { recursive: true });
  const environment = {
    NODE_ENV: isDevelopment ? "development" : "production",
    AUTH_SECRET: process.env.AUTH_SECRET || authSecret(),
  };
  await Promise.all([checkEnvironment(environment), requireFreePort()]);
  const database = await openDatabase();
  try {
    await Promise.all([fill(database), isDevelopment || build(stopping.signal)]);
    const variables = { ...environment, DATABASE_URL: database.databaseUrl };
    await serve({ variables, isDevelopment, signal: stopping.signal, onReady: greet });
  } finally {
    await database.stop();
  }
}

/** A first look should show something; a database of your own is never touched unasked. */
async function fill({ isEmbedded, isEmpty, databaseUrl }: OpenedDatabase): Promise<void> {
  if (!isEmbedded || !isEmpty) return;
  await step("Making the demonstration club", () => addDemoClub(databaseUrl));
}

function greet(address: string): void {
  say(`✓ Ready after ${sinceStart()}`);
  process.stdout.write(`\n  Talus   ${address}\n`);
  for (const line of demoSignIns()) say(line);
  process.stdout.write("\n  Ctrl-C stops the server and its database.\n\n");
}

try {
  await start();
  process.exit(0);
} catch (error) {
  const wasStopped = stopping.signal.aborted;
  stopping.abort();
  if (wasStopped) process.exit(130);
  const problem = explainFileError(error, join(root, ".talus"));
  giveUp(problem instanceof Error ? problem.message : String(problem));
}
