import { randomBytes } from "node:crypto";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";

/** What must be the same at the next start: passwords of the three logins, and the port. */
export type EmbeddedSettings = {
  port: number;
  administratorPassword: string;
  ownerPassword: string;
  applicationPassword: string;
};

/** The settings kept in `folder`, made with random passwords where there are none. */
export function readSettings(folder: string): EmbeddedSettings {
  try {
    return JSON.parse(readFileSync(join(folder, "server.json"), "utf8"));
  } catch {
    const settings = {
      port: 0,
      administratorPassword: randomBytes(24).toString("hex"),
      ownerPassword: randomBytes(24).toString("hex"),
      applicationPassword: randomBytes(24).toString("hex"),
    };
    writeSettings(folder, settings);
    return settings;
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
