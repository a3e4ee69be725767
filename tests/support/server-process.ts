import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Sends a signal to the PostgreSQL of an embedded server's folder and to all its children. */
export function signalServer(folder: string, signal: NodeJS.Signals): void {
  const [pid = ""] = readFileSync(join(folder, "data/postmaster.pid"), "utf8").split("\n");
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ");
  // The parent dies first, so that it cannot restart what dies; its connections live on by themselves.
  for (const each of [pid, ...children]) process.kill(Number(each), signal);
}
