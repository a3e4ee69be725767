/**
 * `npm run demo`: adds the demonstration club to the database that the environment names, or with
 * `--athletes N [--years Y] [--seed S]` an organisation of that size.
 */

import { parseArgs } from "node:util";
import { StartProblem } from "../src/start-problem";
import { giveUp, say, step } from "./progress.mjs";
import { openDatabase } from "./start/database";
import { addDemoClub } from "./start/demo-club";
import { addDemoOrganisation } from "./start/demo-organisation";
import { demoSignIns } from "./start/demo-sign-ins";

try {
  const asked = askedFor(process.argv.slice(2));
  const database = await openDatabase();
  if (asked) await addDemoOrganisation(database.databaseUrl, asked);
  else await step("Adding the demonstration club", () => addDemoClub(database.databaseUrl));
  for (const line of demoSignIns()) say(line);
  await database.stop();
} catch (error) {
  giveUp(error instanceof Error ? error.message : String(error));
}

function askedFor(args: string[]) {
  const text = { type: "string" } as const;
  const options = { athletes: text, years: text, seed: text };
  const { values } = parseArgs({ args, options });
  if (Object.keys(values).length === 0) return null;
  const number = (name: keyof typeof options, usual: string, most: number) => {
    const value = Number(values[name] ?? usual);
    if (Number.isInteger(value) && value >= 1 && value <= most) return value;
    throw new StartProblem(`--${name} is a whole number from 1 to ${most}.`);
  };
  return {
    athletes: number("athletes", "500", 100_000),
    years: number("years", "2", 10),
    seed: number("seed", "1", 1_000_000),
  };
}
