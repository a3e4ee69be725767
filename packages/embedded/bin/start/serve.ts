import type { ChildProcess } from "node:child_process";
import { EventEmitter, once } from "node:events";
import { watch } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { StartProblem } from "../../src/start-problem";
import { ended, outputOf, signalGroup, spawnOwn } from "../children.mjs";
import { root } from "../files.mjs";
import { say } from "../progress.mjs";
import { createBackOff } from "./back-off";
import { webServer } from "./bundle.mjs";
import type { Serving } from "./running";

const web = join(root, "apps/web");

type Served = {
  variables: Record<string, string>;
  isDevelopment: boolean;
  signal: AbortSignal;
  onReady: (address: string) => void;
};

/** What a web server that drains for eight seconds may take to end. */
const longestEndMs = 15_000;

/**
 * Runs the web server until `signal`. One that ends by itself is started again, later each time;
 * rejects when it never served at all, or ended too often.
 */
export async function serve({ variables, isDevelopment, signal, onReady }: Served): Promise<void> {
  const backOff = createBackOff(signal);
  const program = await webServer({ isDevelopment });
  const start = () => spawnServer(program, variables, "inherit");
  const run = { child: start(), isRestarting: false };
  let wasReady = false;
  if (isDevelopment) restartOnChange(run);
  while (!signal.aborted) {
    run.child.on("message", (message) => {
      if (message !== "ready") return;
      if (wasReady) say("✓ The web server runs again.");
      else onReady(placeOfEnvironment().address);
      wasReady = true;
    });
    const status = await endedBy(run.child, signal);
    if (signal.aborted) return;
    const happened = `The web server ended by itself (${status}).`;
    if (!isDevelopment && !wasReady) throw new StartProblem(happened);
    // In development a typing error ends the server; the next change starts it again.
    if (!isDevelopment) await backOff.next(happened);
    else if (!run.isRestarting) await once(changes, "change", { signal }).catch(() => {});
    if (signal.aborted) return;
    run.isRestarting = false;
    run.child = start();
  }
  signalGroup(run.child, "SIGTERM");
}

/** How a child ended; `signal` asks it to, and cuts it when it does not. */
async function endedBy(child: ChildProcess, signal: AbortSignal) {
  let cut: NodeJS.Timeout | undefined;
  const end = () => {
    signalGroup(child, "SIGTERM");
    cut = setTimeout(() => signalGroup(child, "SIGKILL"), longestEndMs);
  };
  signal.addEventListener("abort", end);
  if (signal.aborted) end();
  try {
    return await ended(child);
  } finally {
    signal.removeEventListener("abort", end);
    clearTimeout(cut);
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
export async function checkEnvironment({
  variables,
  isDevelopment,
  signal,
}: Omit<Served, "onReady">): Promise<void> {
  const given = process.env.DATABASE_URL || "postgres://talus_app@127.0.0.1/talus";
  const program = [...(await webServer({ isDevelopment })), "--check"];
  const child = spawnServer(program, { ...variables, DATABASE_URL: given }, "pipe");
  const problems = outputOf(child);
  const status = await endedBy(child, signal);
  if (status === 0 || signal.aborted) return;
  throw new StartProblem(
    `The environment (or .env) is not right:\n    ${problems().trim().replaceAll("\n", "\n    ")}`,
  );
}

/** Rejects when something else listens where we want to. */
export function requireFreePort(): Promise<void> {
  const { host, port } = placeOfEnvironment();
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

/** Where this start serves, as the environment says. */
export function placeOfEnvironment(): Serving {
  const host = process.env.HOST || "127.0.0.1";
  const port = Number(process.env.PORT || 3000);
  return { host, port, address: process.env.AUTH_URL || `http://${host}:${port}` };
}

function spawnServer(
  program: string[],
  variables: Record<string, string>,
  errors: "inherit" | "pipe",
) {
  return spawnOwn(process.execPath, program, {
    cwd: web,
    env: { ...process.env, ...variables, NEXT_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", "inherit", errors, "ipc"],
  });
}
