import { worker } from "../../packages/embedded/bin/start/bundle.mjs";
import { type Program, startProgram } from "./program";

/**
 * Starts packages/jobs as `npm run worker` does, and waits until it takes jobs. All that it writes goes
 * to `logFile`, else what went wrong is shown.
 */
export async function startWorkerProcess(
  databaseUrl: string,
  { logFile, variables = {} }: { logFile?: string; variables?: Record<string, string> } = {},
): Promise<Program> {
  const program = await worker({ isDevelopment: false });
  return startProgram({ program, folder: "packages/jobs", databaseUrl, variables, logFile });
}
