import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { openSync } from "node:fs";
import { join } from "node:path";
import { root } from "./template";

/** The secret of the servers and workers of tests. */
export const testSecret = "a secret for tests, which guards nothing at all";

/** A running program of ours. */
export type Program = {
  child: ChildProcess;
  /** Asks it to end and resolves with its exit status. */
  stop: () => Promise<number | null>;
  ended: Promise<unknown>;
};

/** What to start, where, and what it is told beside the usual. */
type Start = {
  /** What node runs. */
  program: string[];
  folder: string;
  databaseUrl: string;
  variables: Record<string, string>;
  /** The file that takes all that it writes; else what went wrong is shown. */
  logFile?: string | undefined;
};

/** Starts a program as in production, and waits until it says that it is ready. */
export async function startProgram(start: Start): Promise<Program> {
  const { program, folder, databaseUrl, variables, logFile } = start;
  const output = logFile ? openSync(logFile, "a") : "inherit";
  const child = spawn(process.execPath, program, {
    cwd: join(root, folder),
    env: {
      ...process.env,
      NODE_ENV: "production",
      DATABASE_URL: databaseUrl,
      AUTH_SECRET: testSecret,
      SMTP_URL: "",
      LOG_LEVEL: logFile ? "info" : "warn",
      ...variables,
    },
    stdio: ["ignore", output, output, "ipc"],
  });
  const ended = once(child, "exit");
  const [first] = await Promise.race([once(child, "message"), ended]);
  if (first !== "ready") throw new Error(`${folder} ended before it was ready (${first})`);
  return {
    child,
    ended,
    async stop() {
      child.kill("SIGTERM");
      const [status] = await ended;
      return status;
    },
  };
}
