/**
 * `npm run worker`: jobs alone, on the database that the environment names or the embedded one of this
 * folder; as many at once as wanted. With DATABASE_URL alone nothing is migrated: another start did.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { dismissGuard } from "../children.mjs";
import { root } from "../files.mjs";
import { giveUp, say, sinceStart } from "../progress.mjs";
import { stopInOrder, stopping } from "../stopping.mjs";
import { openDatabase } from "./database";
import { authSecret } from "./secret";
import { work } from "./serve";

async function runJobs(): Promise<void> {
  if (existsSync(join(root, ".env"))) process.loadEnvFile(join(root, ".env"));
  const { DATABASE_URL: given, MIGRATION_DATABASE_URL: owners } = process.env;
  const database = given && !owners ? null : await openDatabase();
  try {
    const variables = {
      NODE_ENV: "production",
      ...(database && {
        DATABASE_URL: database.databaseUrl,
        AUTH_SECRET: process.env.AUTH_SECRET || authSecret(),
      }),
    };
    const onReady = () => say(`✓ Taking jobs after ${sinceStart()}; Ctrl-C ends it.`);
    await work({ variables, isDevelopment: false, signal: stopping, onReady });
  } finally {
    await database?.stop();
  }
}

stopInOrder();
try {
  await runJobs();
  await dismissGuard();
  process.exit(0);
} catch (error) {
  await dismissGuard();
  giveUp(error instanceof Error ? error.message : String(error));
}
