/** `npm run demo`: adds the demonstration club to the database that the environment names. */

import { giveUp, say, step } from "./progress.mjs";
import { openDatabase } from "./start/database";
import { addDemoClub } from "./start/demo-club";
import { demoSignIns } from "./start/demo-sign-ins";

try {
  const database = await openDatabase();
  await step("Adding the demonstration club", () => addDemoClub(database.databaseUrl));
  for (const line of demoSignIns()) say(line);
  await database.stop();
} catch (error) {
  giveUp(error instanceof Error ? error.message : String(error));
}
