import { spawnSync } from "node:child_process";
import { chownSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { StartProblem } from "./start-problem";

/** The account a process is run under; undefined means our own. */
export type Account = { uid: number; gid: number } | undefined;

const name = "talus";

/**
 * PostgreSQL refuses to run as root. As root this gives an unprivileged account, made where it is
 * missing; otherwise our own.
 */
export function serverAccount(log: (line: string) => void): Account {
  if (process.getuid?.() !== 0) return undefined;
  const existing = findAccount(name);
  if (existing) return existing;
  log(`Making the system account "${name}", because PostgreSQL refuses to run as root`);
  const made =
    run("useradd", [
      "--system",
      "--user-group",
      "--no-create-home",
      "--shell",
      "/bin/false",
      name,
    ]) || run("adduser", ["-S", "-D", "-H", name]);
  const account = findAccount(name) ?? findAccount("nobody");
  if (made || account) return account;
  throw new StartProblem(
    `PostgreSQL refuses to run as root, and no account could be made for it. Make one with "useradd --system ${name}", or start Talus as an ordinary user.`,
  );
}

/** Whether every folder above `path` lets that account through. */
export function isReachable(path: string, account: Account): boolean {
  if (!account) return true;
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const { mode, uid, gid } = statSync(folder);
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

/** Gives a file or folder to the account. */
export function giveTo(account: Account, path: string): void {
  if (account) chownSync(path, account.uid, account.gid);
}

function findAccount(login: string): Account {
  const uid = Number(spawnSync("id", ["-u", login], { encoding: "utf8" }).stdout || "NaN");
  const gid = Number(spawnSync("id", ["-g", login], { encoding: "utf8" }).stdout || "NaN");
  return Number.isInteger(uid) && Number.isInteger(gid) ? { uid, gid } : undefined;
}

function run(command: string, args: string[]): boolean {
  return spawnSync(command, args, { stdio: "ignore" }).status === 0;
}
