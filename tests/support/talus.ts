import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { prepareCluster } from "@talus/embedded/cluster";
import { startEmbedded } from "@talus/embedded/database";
import { migrate } from "@talus/embedded/migrate";
import { freePort } from "./free-port.mjs";
import { root } from "./template";
import { createWorldIn } from "./world";

/** The whole product as `npm start` runs it, on a data folder of its own. */
export type Talus = {
  child: ChildProcess;
  url: string;
  output: () => string;
  /** Resolves when it has written `text`, or rejects when it ends before. */
  says: (text: string) => Promise<void>;
  /** Its exit status, or the signal that ended it. */
  ended: Promise<number | NodeJS.Signals | null>;
};

/** A data folder with a club in it, so that a start makes no demonstration. */
export async function preparedFolder(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "talus-start-"));
  // Everybody may read it, so that the server keeps its data here even where it may not run as root.
  chmodSync(folder, 0o755);
  const server = await startEmbedded({
    folder: join(folder, "postgres"),
    log: () => {},
    durable: false,
  });
  await migrate(server.migrationDatabaseUrl, join(root, "prisma/migrations"));
  await prepareCluster(server);
  const world = await createWorldIn({ ...server, ownerUrl: server.migrationDatabaseUrl });
  await world.close();
  await server.stop();
  return folder;
}

/** Starts Talus on a data folder, by npm or without. */
export async function startTalus(
  folder: string,
  { by = "node", port }: { by?: "node" | "npm"; port?: number } = {},
): Promise<Talus> {
  const usedPort = port ?? (await freePort());
  const [command, args] =
    by === "npm"
      ? ["npm", ["start"]]
      : [process.execPath, ["packages/embedded/bin/run.mjs", "start.ts"]];
  const { DATABASE_URL: _, MIGRATION_DATABASE_URL: __, AUTH_URL: ___, ...others } = process.env;
  const child = spawn(command, args, {
    cwd: root,
    env: { ...others, NODE_ENV: "production", TALUS_FOLDER: folder, PORT: String(usedPort) },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  let output = "";
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      output += chunk;
      for (const listener of listeners) listener();
    });
  }
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) => {
    child.on("exit", (status, signal) => resolve(status ?? signal));
  });
  const says = (text: string) =>
    new Promise<void>((resolve, reject) => {
      const look = () => output.includes(text) && resolve();
      listeners.add(look);
      look();
      void ended.then(() => reject(new Error(`It ended without "${text}":\n${output}`)));
    });
  return { child, url: `http://127.0.0.1:${usedPort}`, output: () => output, says, ended };
}

/** The processes that work on a data folder. */
export function processesOf(folder: string): string[] {
  return processesWith(`TALUS_FOLDER=${folder}`);
}

/** The processes whose environment, which children inherit, has a variable that begins like this. */
export function processesWith(variable: string): string[] {
  return readdirSync("/proc").flatMap((pid) => {
    try {
      const variables = readFileSync(`/proc/${pid}/environ`, "utf8").split("\0");
      const words = readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
      const isOne = variables.some((each) => each.startsWith(variable));
      return isOne && words ? [`${pid} ${words}`] : [];
    } catch {
      return [];
    }
  });
}
