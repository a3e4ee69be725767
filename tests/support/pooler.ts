import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findProgram } from "./debian.mjs";
import { freePort } from "./free-port.mjs";

/** A database reached through PgBouncer. */
export type Pooler = { databaseUrl: string; stop: () => Promise<void> };

/**
 * Starts PgBouncer before the database of a URL: in transaction mode, with two connections that every
 * client shares, and with nothing forgiven that it refuses by itself.
 */
export async function startPooler(databaseUrl: string): Promise<Pooler> {
  const program = findProgram("pgbouncer");
  if (!program) throw new Error("pgbouncer is missing: apt-get install pgbouncer");
  const { hostname, port, username, password, pathname } = new URL(databaseUrl);
  const folder = mkdtempSync(join(tmpdir(), "talus-pooler-"));
  chmodSync(folder, 0o755);
  const own = await freePort();
  const settings = join(folder, "pgbouncer.ini");
  const login = `user=${username} password=${password}`;
  writeFileSync(
    settings,
    `[databases]
${pathname.slice(1)} = host=${hostname} port=${port} ${login}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${own}
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = 2
max_client_conn = 200
`,
  );
  const account = process.getuid?.() === 0 ? ["-u", "nobody"] : [];
  const child = spawn(program, [...account, settings], { stdio: ["ignore", "ignore", "pipe"] });
  const ended = once(child, "exit");
  const isUp = new Promise<void>((resolve) => {
    child.stderr.on("data", (line) => String(line).includes("process up") && resolve());
  });
  const refused = ended.then(() => Promise.reject(new Error("pgbouncer ended at once")));
  await Promise.race([isUp, refused]);
  refused.catch(() => {});
  return {
    databaseUrl: Object.assign(new URL(databaseUrl), {
      ...{ hostname: "127.0.0.1", port: String(own), search: "" },
    }).href,
    async stop() {
      child.kill("SIGINT");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
