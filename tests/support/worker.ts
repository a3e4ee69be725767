import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { worker } from "../../packages/embedded/bin/start/bundle.mjs";
import { root } from "./template";

/** A running worker process. */
export type WorkerProcess = {
  child: ChildProcess;
  /** Asks it to end and resolves with its exit status. */
  stop: () => Promise<number | null>;
};

/** Starts packages/jobs as `npm run worker` does, and waits until it takes jobs. */
export async function startWorkerProcess(databaseUrl: string): Promise<WorkerProcess> {
  const child = spawn(process.execPath, await worker({ isDevelopment: false }), {
    cwd: join(root, "packages/jobs"),
    env: { ...process.env, NODE_ENV: "production", DATABASE_URL: databaseUrl, SMTP_URL: "" },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const ended = once(child, "exit");
  const [first] = await Promise.race([once(child, "message"), ended]);
  if (first !== "ready") throw new Error(`The worker ended before it was ready (${first})`);
  return {
    child,
    async stop() {
      child.kill("SIGTERM");
      const [status] = await ended;
      return status;
    },
  };
}
