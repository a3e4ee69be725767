import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { openSync } from "node:fs";
import { join } from "node:path";
import { worker } from "../../packages/embedded/bin/start/bundle.mjs";
import { root } from "./template";
import { testSecret } from "./web-server";

/** A running worker process. */
export type WorkerProcess = {
  child: ChildProcess;
  /** Asks it to end and resolves with its exit status. */
  stop: () => Promise<number | null>;
  ended: Promise<unknown>;
};

/**
 * Starts packages/jobs as `npm run worker` does, and waits until it takes jobs. All that it writes goes
 * to `logFile`, else what went wrong is shown.
 */
export async function startWorkerProcess(
  databaseUrl: string,
  { logFile, variables }: { logFile?: string; variables?: Record<string, string> } = {},
): Promise<WorkerProcess> {
  const output = logFile ? openSync(logFile, "a") : "inherit";
  const child = spawn(process.execPath, await worker({ isDevelopment: false }), {
    cwd: join(root, "packages/jobs"),
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
  if (first !== "ready") throw new Error(`The worker ended before it was ready (${first})`);
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
