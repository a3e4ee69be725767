import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { StartProblem } from "./start-problem";

/** What must be the same at the next start: passwords of the three logins, and the port. */
export type EmbeddedSettings = {
  port: number;
  administratorPassword: string;
  ownerPassword: string;
  applicationPassword: string;
};

/**
 * The settings kept in `folder`, made with random passwords where there are none; data that were
 * made with other passwords could not be opened any more, so a lost file is said, not made anew.
 */
export function readSettings(folder: string, hasData: boolean): EmbeddedSettings {
  const path = join(folder, "server.json");
  if (existsSync(path)) return parseSettings(path);
  if (hasData) {
    throw new StartProblem(
      `${path} is missing; it holds the passwords of the database beside it. Bring it back from a backup.`,
    );
  }
  const settings = {
    port: 0,
    administratorPassword: randomBytes(24).toString("hex"),
    ownerPassword: randomBytes(24).toString("hex"),
    applicationPassword: randomBytes(24).toString("hex"),
  };
  writeSettings(folder, settings);
  return settings;
}

function parseSettings(path: string): EmbeddedSettings {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    throw new StartProblem(
      `${path} cannot be read; it holds the passwords of the database beside it. Mend it or bring it back from a backup.`,
    );
  }
}

/** Keeps the settings, readable by this account alone; a crash leaves the old or the new, never half. */
export function writeSettings(folder: string, settings: EmbeddedSettings): void {
  const path = join(folder, "server.json");
  writeFileSync(`${path}.part`, `${JSON.stringify(settings, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${path}.part`, path);
}

/** `wanted` where nothing listens on it, else a free port of 127.0.0.1. */
export async function freePort(wanted: number): Promise<number> {
  return (await tryPort(wanted)) ?? (await tryPort(0)) ?? 0;
}

function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(undefined));
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" ? address?.port : undefined));
    });
  });
}
