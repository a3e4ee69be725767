import { type ChildProcess, spawn } from "node:child_process";
import { EventEmitter, once } from "node:events";
import { watch } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { StartProblem } from "@talus/db/embedded-problem";
import { root } from "./files.mjs";

const web = join(root, "apps/web");
const loader = join(root, "node_modules/tsx/dist/loader.mjs");

type Serving = {
  variables: Record<string, string>;
  isDevelopment: boolean;
  signal: AbortSignal;
  onReady: (address: string) => void;
};

/** Runs the web server until it ends by itself (an error) or `signal` asks it to. */
export async function serve({ variables, isDevelopment, signal, onReady }: Serving): Promise<void> {
  const run = { child: spawnServer([], variables, "inherit"), isRestarting: false };
  run.child.on("message", (message) => message === "ready" && onReady(addressOf()));
  signal.addEventListener("abort", () => run.child.kill("SIGTERM"));
  if (isDevelopment) restartOnChange(run);
  for (;;) {
    const status = await ended(run.child);
    if (signal.aborted) return;
    // In development a typing error ends the server; the next change starts it again.
    if (!isDevelopment) throw new StartProblem(`The web server ended by itself (${status}).`);
    if (!run.isRestarting) await once(changes, "change");
    run.isRestarting = false;
    run.child = spawnServer([], variables, "inherit");
  }
}

const changes = new EventEmitter();

/** Next sees changes of its pages itself; the procedures live in our process, so it starts anew. */
function restartOnChange(run: { child: ChildProcess; isRestarting: boolean }): void {
  let timer: NodeJS.Timeout | undefined;
  const restart = () => {
    changes.emit("change");
    run.isRestarting = run.child.kill("SIGTERM");
  };
  for (const name of ["domain", "db", "api"]) {
    watch(join(root, "packages", name, "src"), { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(restart, 200);
    });
  }
}

/** Lets the server's own check of the environment speak, before anything slow has begun. */
export async function checkEnvironment(variables: Record<string, string>): Promise<void> {
  const given = process.env.DATABASE_URL || "postgres://talus_app@127.0.0.1/talus";
  const child = spawnServer(["--check"], { ...variables, DATABASE_URL: given }, "pipe");
  let problems = "";
  child.stderr?.on("data", (chunk) => {
    problems += chunk;
  });
  if ((await ended(child)) === 0) return;
  throw new StartProblem(
    `The environment (or .env) is not right:\n    ${problems.trim().replaceAll("\n", "\n    ")}`,
  );
}

/** Rejects when something else listens where we want to. */
export function requireFreePort(): Promise<void> {
  const { host, port } = place();
  // A PORT that is none is for checkEnvironment to name.
  if (!(port > 0 && port < 65_536)) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error: NodeJS.ErrnoException) => {
      const other = `PORT=${port + 1} npm start`;
      const reason: Record<string, string> = {
        EADDRINUSE: `Port ${port} is taken by another program. Stop it, or choose another: ${other}`,
        EACCES: `This account may not listen on port ${port}. Choose one above 1023: PORT=3000 npm start`,
        EADDRNOTAVAIL: `HOST ${host} is not an address of this machine.`,
      };
      reject(new StartProblem(reason[error.code ?? ""] ?? `HOST ${host}: ${error.message}`));
    });
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

function place() {
  return { host: process.env.HOST || "127.0.0.1", port: Number(process.env.PORT || 3000) };
}

function addressOf(): string {
  const { host, port } = place();
  return process.env.AUTH_URL || `http://${host}:${port}`;
}

function spawnServer(
  args: string[],
  variables: Record<string, string>,
  errors: "inherit" | "pipe",
) {
  return spawn(process.execPath, ["--import", loader, "server.ts", ...args], {
    cwd: web,
    env: { ...process.env, ...variables, NEXT_TELEMETRY_DISABLED: "1" },
    // Its own process group: Ctrl-C comes through us, once, and the database goes last.
    detached: true,
    stdio: ["ignore", "inherit", errors, "ipc"],
  });
}

function ended(child: ChildProcess): Promise<number | NodeJS.Signals | null> {
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (status, signal) => resolve(status ?? signal));
  });
}
