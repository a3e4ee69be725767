import { execFileSync, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { prepareCluster } from "@talus/embedded/cluster";
import { type EmbeddedDatabase, startEmbedded } from "@talus/embedded/database";
import { machineMb, memorySettings } from "@talus/embedded/memory";
import { identityIn, othersIn } from "@talus/embedded/process-notes";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "talus-embedded-"));
// As root the server runs under an account of its own, which has to get here.
chmodSync(folder, 0o755);
const start = () => startEmbedded({ folder, log: () => {} });
const pidFile = join(folder, "data/postmaster.pid");
const postmaster = () => Number(readFileSync(pidFile, "utf8").split("\n")[0]);
let server: EmbeddedDatabase;

beforeAll(async () => {
  server = await start();
});

afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query({ text: sql, rowMode: "array" });
    return rows[0]?.[0];
  } finally {
    await client.end();
  }
}

/** Ends a process at once, and comes back when the system has forgotten it. */
function kill(pid: number): void {
  process.kill(pid, "SIGKILL");
  execFileSync("sh", ["-c", `while kill -0 ${pid} 2>/dev/null; do sleep 0.05; done`]);
}

describe("the embedded server", () => {
  it("speaks UTF-8, lives in UTC and listens to this machine alone", async () => {
    expect(await ask(server.databaseUrl, "SHOW server_encoding")).toBe("UTF8");
    expect(await ask(server.databaseUrl, "SHOW timezone")).toBe("UTC");
    expect(await ask(server.databaseUrl, "SHOW listen_addresses")).toBe("127.0.0.1");
  });

  it("is set up for this machine's memory, and still waits for the disk", async () => {
    const shown = (name: string) => ask(server.databaseUrl, `SHOW ${name}`);
    expect(await shown("jit")).toBe("off");
    expect(await shown("random_page_cost")).toBe("1.1");
    expect(await shown("synchronous_commit")).toBe("on");
    const bytes = await ask(
      server.databaseUrl,
      "SELECT pg_size_bytes(current_setting('shared_buffers'))",
    );
    expect(bytes).toBe(
      await ask(
        server.databaseUrl,
        `SELECT pg_size_bytes('${memorySettings(machineMb()).shared_buffers}')`,
      ),
    );
  });

  it("keeps its passwords from other accounts", () => {
    expect(statSync(join(folder, "server.json")).mode & 0o777).toBe(0o600);
  });

  it("refuses a wrong password", async () => {
    const wrong = Object.assign(new URL(server.databaseUrl), { password: "wrong" }).href;
    await expect(ask(wrong, "SELECT 1")).rejects.toThrow("password authentication failed");
  });

  it("is shared by a second start", async () => {
    const before = postmaster();
    expect((await start()).databaseUrl).toBe(server.databaseUrl);
    expect(postmaster()).toBe(before);
  });

  it("keeps what was committed when it is killed, and starts again", async () => {
    const sql = "CREATE TABLE kept AS SELECT 42 AS answer";
    await ask(server.migrationDatabaseUrl, sql);
    kill(postmaster());
    server = await start();
    expect(await ask(server.migrationDatabaseUrl, "SELECT answer FROM kept")).toBe(42);
    await ask(server.migrationDatabaseUrl, "DROP TABLE kept");
  });

  it("starts although a stranger got the number of its killed process", async () => {
    kill(postmaster());
    const { port } = new URL(server.databaseUrl);
    for (const file of [pidFile, join(folder, `data/.s.PGSQL.${port}.lock`)]) {
      const [, ...rest] = readFileSync(file, "utf8").split("\n");
      writeFileSync(file, [process.pid, ...rest].join("\n"));
    }
    server = await start();
    expect(await ask(server.databaseUrl, "SELECT 1")).toBe(1);
  });

  it("takes over the lock of a dead process", async () => {
    writeFileSync(join(folder, "lock"), JSON.stringify({ pid: 999_999_999, born: "1" }));
    server = await start();
    expect(await ask(server.databaseUrl, "SELECT 1")).toBe(1);
  });

  it("does not count the users that a copied folder brought along", async () => {
    const copy = mkdtempSync(join(tmpdir(), "talus-copied-"));
    chmodSync(copy, 0o755);
    const copied = await startEmbedded({ folder: copy, log: () => {}, durable: false });
    const other = spawn("sleep", ["60"]);
    const note = JSON.stringify({ ...identityIn(join(folder, "users"), other.pid ?? 0) });
    writeFileSync(join(copy, "users", String(other.pid)), note);
    await copied.stop();
    other.kill();
    await expect(ask(copied.databaseUrl, "SELECT 1")).rejects.toThrow("ENOENT");
    rmSync(copy, { recursive: true, force: true });
  });

  it("counts a user that lives, and forgets one whose number another process got", async () => {
    const other = spawn("sleep", ["60"]);
    const users = join(folder, "users");
    const identity = identityIn(users, other.pid ?? 0);
    const path = join(users, String(other.pid));
    writeFileSync(path, JSON.stringify(identity));
    expect(othersIn(users).map(({ pid }) => pid)).toEqual([other.pid]);
    for (const false_ of [{ born: "1" }, { boot: "another" }]) {
      writeFileSync(path, JSON.stringify({ ...identity, ...false_ }));
      expect(othersIn(users)).toEqual([]);
    }
    other.kill();
  });

  it("says which file holds the passwords, when that is lost or of another server", async () => {
    const serverNotes = join(folder, "server.json");
    const right = readFileSync(serverNotes, "utf8");
    const { administratorPassword } = JSON.parse(right);
    writeFileSync(serverNotes, right.replaceAll(administratorPassword, "wrong"));
    await expect(start()).rejects.toThrow(`refuses the password that is kept in ${serverNotes}`);
    rmSync(serverNotes);
    await expect(start()).rejects.toThrow(`${serverNotes} is missing`);
    writeFileSync(serverNotes, right, { mode: 0o600 });
    server = await start();
    expect(await ask(server.databaseUrl, "SELECT 1")).toBe(1);
  });

  it("stops with its last user and comes back with all data", async () => {
    await server.stop();
    await expect(ask(server.databaseUrl, "SELECT 1")).rejects.toThrow("ENOENT");
    server = await start();
    expect(await ask(server.databaseUrl, "SELECT 1")).toBe(1);
  });
});

describe("in a folder that is closed to others", () => {
  it("under root keeps data and programs in /var/lib/talus and says so, else in the folder", async () => {
    const closed = mkdtempSync(join(tmpdir(), "talus-closed-"));
    const isRoot = process.getuid?.() === 0;
    const said: string[] = [];
    const log = (line: string) => void said.push(line);
    const hidden = await startEmbedded({ folder: closed, log, durable: false });
    const data = String(await ask(hidden.administratorUrl, "SHOW data_directory"));
    expect(data).toMatch(isRoot ? /^\/var\/lib\/talus\/[0-9a-f]{12}\/data$/ : join(closed, "data"));
    const sentence = "keeping its data and programs in /var/lib/talus/";
    expect(said.some((line) => line.includes(sentence))).toBe(isRoot);
    await hidden.stop();
    for (const gone of [closed, dirname(data)]) rmSync(gone, { recursive: true, force: true });
  });
});

describe("the application's login", () => {
  const prepare = (databaseUrl: string) =>
    prepareCluster({ databaseUrl, migrationDatabaseUrl: server.migrationDatabaseUrl });

  it("is accepted as it was made", async () => {
    await expect(prepare(server.databaseUrl)).resolves.toBeUndefined();
  });

  it("is refused as the owner", async () => {
    await expect(prepare(server.migrationDatabaseUrl)).rejects.toThrow("is also the owner's login");
  });

  it("is refused as a superuser", async () => {
    const url = server.administratorUrl.replace(/\/postgres$/, "/talus");
    await expect(prepare(url)).rejects.toThrow(
      'DATABASE_URL signs in as "postgres", which is a superuser',
    );
  });

  it.each([
    ["BYPASSRLS", "bypasses row-level security"],
    ["IN ROLE talus_owner", "is a member of the owner's role"],
  ])("is refused with %s", async (attribute, reason) => {
    await ask(server.administratorUrl, "DROP ROLE IF EXISTS strong");
    await ask(server.administratorUrl, `CREATE ROLE strong LOGIN PASSWORD 'strong' ${attribute}`);
    await ask(server.administratorUrl, "GRANT talus_application TO strong");
    const url = Object.assign(new URL(server.databaseUrl), {
      username: "strong",
      password: "strong",
    }).href;
    await expect(prepare(url)).rejects.toThrow(reason);
  });

  it("joins the group that an owner of a database elsewhere may make", async () => {
    for (const sql of [
      "DROP ROLE talus_application",
      "CREATE ROLE owner_elsewhere LOGIN PASSWORD 'owner' CREATEROLE",
      "CREATE ROLE app_elsewhere LOGIN PASSWORD 'app'",
      "CREATE DATABASE elsewhere OWNER owner_elsewhere",
    ]) {
      await ask(server.administratorUrl, sql);
    }
    const place = { pathname: "/elsewhere" };
    const urlOf = (username: string, password: string) =>
      Object.assign(new URL(server.databaseUrl), { ...place, username, password }).href;
    const migrationDatabaseUrl = urlOf("owner_elsewhere", "owner");
    const databaseUrl = urlOf("app_elsewhere", "app");
    await prepareCluster({ databaseUrl, migrationDatabaseUrl });
    const sql = "SELECT pg_has_role('app_elsewhere', 'talus_application', 'MEMBER')";
    expect(await ask(databaseUrl, sql)).toBe(true);
  });

  it("is told what an administrator has to do where the owner may not", async () => {
    await ask(server.administratorUrl, "ALTER ROLE owner_elsewhere NOCREATEROLE");
    await ask(server.administratorUrl, "CREATE ROLE app_anew LOGIN PASSWORD 'app'");
    const at = { pathname: "/elsewhere", password: "app", username: "app_anew" };
    const databaseUrl = Object.assign(new URL(server.databaseUrl), at).href;
    const owner = { pathname: "/elsewhere", password: "owner", username: "owner_elsewhere" };
    const migrationDatabaseUrl = Object.assign(new URL(server.databaseUrl), owner).href;
    await ask(server.administratorUrl, "REVOKE talus_application FROM owner_elsewhere CASCADE");
    await expect(prepareCluster({ databaseUrl, migrationDatabaseUrl })).rejects.toThrow(
      'GRANT talus_application TO "app_anew"',
    );
  });

  it("says that a password is wrong, not that nobody answers", async () => {
    const wrong = Object.assign(new URL(server.databaseUrl), { password: "wrong" }).href;
    await expect(prepare(wrong)).rejects.toThrow(
      'The password in DATABASE_URL is wrong: the database answers, and refuses it for the login "talus_app".',
    );
  });

  it("says which variable names a database that does not answer", async () => {
    await expect(prepare("postgres://nobody@127.0.0.1:9/none")).rejects.toThrow(
      "The database named by DATABASE_URL does not answer: connect ECONNREFUSED 127.0.0.1:9",
    );
  });
});
