/**
 * `npm run verify:rollups [-- --repair]`: recounts every stored week and what is true of every athlete now,
 * in the database that the environment names or the embedded one, and compares to the last digit.
 */
import { dismissGuard, ended } from "../children.mjs";
import { giveUp } from "../progress.mjs";
import { rollupVerifier } from "../start/bundle.mjs";
import { openDatabase } from "../start/database";
import { spawnPart } from "../start/keep-running";
import { authSecret } from "../start/secret";

try {
  const database = await openDatabase();
  const variables = {
    DATABASE_URL: database.databaseUrl,
    AUTH_SECRET: process.env.AUTH_SECRET || authSecret(),
  };
  const program = [...(await rollupVerifier()), ...process.argv.slice(2)];
  const status = await ended(spawnPart(program, "packages/jobs", { variables, errors: "inherit" }));
  await database.stop();
  await dismissGuard();
  process.exit(status === 0 ? 0 : 1);
} catch (error) {
  giveUp(error instanceof Error ? error.message : String(error));
}
