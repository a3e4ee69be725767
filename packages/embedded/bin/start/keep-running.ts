import type { ChildProcess } from "node:child_process";
import { EventEmitter, once } from "node:events";
import { watch } from "node:fs";
import { join } from "node:path";
import { StartProblem } from "../../src/start-problem";
import { ended, signalGroup, spawnOwn } from "../children.mjs";
import { compiledFolder, root } from "../files.mjs";
import { say } from "../progress.mjs";
import { createBackOff } from "./back-off";

/** A process of ours that tells us once it is ready. */
export type Part = {
  /** As the reader knows it: `The web server`. */
  name: string;
  start: () => ChildProcess;
  isDevelopment: boolean;
  signal: AbortSignal;
  onReady: () => void;
};

/** What a web server that drains for eight seconds may take to end. */
const longestEndMs = 15_000;

/**
 * Keeps a part running until `signal`. One that ends by itself is started again, later each time;
 * rejects when it never was ready at all, or ended too often.
 */
export async function keepRunning(part: Part): Promise<void> {
  const { name, isDevelopment, signal, onReady } = part;
  const backOff = createBackOff(signal);
  const run = { child: part.start(), isRestarting: false };
  let wasReady = false;
  if (isDevelopment) restartOnChange(run);
  while (!signal.aborted) {
    run.child.on("message", (message) => {
      if (message !== "ready") return;
      if (wasReady) say(`✓ ${name} runs again.`);
      else onReady();
      wasReady = true;
    });
    const status = await endedBy(run.child, signal);
    if (signal.aborted) return;
    const happened = `${name} ended by itself (${status}).`;
    if (!isDevelopment && !wasReady) throw new StartProblem(happened);
    // In development a typing error ends it; the next change starts it again.
    if (!isDevelopment) await backOff.next(happened);
    else if (!run.isRestarting) await once(changes, "change", { signal }).catch(() => {});
    if (signal.aborted) return;
    run.isRestarting = false;
    run.child = part.start();
  }
  signalGroup(run.child, "SIGTERM");
}

/** How a child ended; `signal` asks it to, and cuts it when it does not. */
export async function endedBy(child: ChildProcess, signal: AbortSignal) {
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

/** Starts a program of ours in the folder of its workspace, with variables of its own. */
export function spawnPart(
  program: string[],
  folder: string,
  { variables, errors }: { variables: Record<string, string>; errors: "inherit" | "pipe" },
): ChildProcess {
  return spawnOwn(process.execPath, program, {
    cwd: join(root, folder),
    env: {
      ...process.env,
      ...variables,
      NEXT_TELEMETRY_DISABLED: "1",
      NODE_COMPILE_CACHE: compiledFolder,
    },
    stdio: ["ignore", "inherit", errors, "ipc"],
  });
}

const changes = new EventEmitter();

/** Next sees changes of its pages itself; the procedures and jobs live in our processes, so they start anew. */
function restartOnChange(run: { child: ChildProcess; isRestarting: boolean }): void {
  let timer: NodeJS.Timeout | undefined;
  const restart = () => {
    changes.emit("change");
    run.isRestarting = run.child.kill("SIGTERM");
  };
  for (const name of ["domain", "db", "api", "jobs"]) {
    watch(join(root, "packages", name, "src"), { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(restart, 200);
    });
  }
}
