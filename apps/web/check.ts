/** Says what is wrong with the environment, and loads nothing else for it: a start asks this before all that is slow. */
import { env } from "./src/server/env";

try {
  env();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
