import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { prepareCluster } from "@talus/embedded/cluster";
import { type EmbeddedDatabase, startEmbedded } from "@talus/embedded/database";
import { migrate } from "@talus/embedded/migrate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { signalServer } from "../support/server-process";
import { logOf } from "../support/session-log";
import { root } from "../support/template";
import { createWorldIn, type World } from "../support/world";

// Everybody may read it, so that the server keeps its data here even where it may not run as root.
const folder = mkdtempSync(join(tmpdir(), "talus-fault-"));
chmodSync(folder, 0o755);

let server: EmbeddedDatabase;
let world: World;
beforeAll(async () => {
  server = await startEmbedded({ folder, log: () => {} });
  await migrate(server.migrationDatabaseUrl, join(root, "prisma/migrations"));
  await prepareCluster(server);
  world = await createWorldIn({ ...server, ownerUrl: server.migrationDatabaseUrl });
});
afterAll(async () => {
  await world.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

test("what was acknowledged is there after the database was killed, and a retry logs once", async () => {
  const { club } = world;
  const logs = Array.from({ length: 200 }, () => logOf(club.runner.id, null));
  const log = (entry: (typeof logs)[number]) => world.as(club.runner.person).sessions.log(entry);
  const acknowledged = new Set<string>();
  await Promise.allSettled(
    logs.map(async (entry) => {
      await log(entry);
      acknowledged.add(entry.id);
      if (acknowledged.size === 60) signalServer(folder, "SIGKILL"); // A power cut ends it like this, without a flush.
    }),
  );
  expect(acknowledged.size).toBeGreaterThanOrEqual(60);
  expect(acknowledged.size).toBeLessThan(logs.length);

  server = await startEmbedded({ folder, log: () => {} });
  await world.reconnect();
  const stored = new Set(await storedLogIds());
  expect([...acknowledged].filter((id) => !stored.has(id))).toEqual([]);

  for (const entry of logs) await log(entry);
  expect((await storedLogIds()).sort()).toEqual(logs.map((entry) => entry.id).sort());
  expect(await doneInRollUp()).toBe(logs.length);
});

function storedLogIds(): Promise<string[]> {
  return world.within(world.club, async (db) => {
    const rows = await db.prisma.sessionLog.findMany({ select: { id: true } });
    return rows.map((row) => row.id);
  });
}

function doneInRollUp(): Promise<number> {
  return world.within(world.club, async (db) => {
    const weeks = await db.prisma.athleteWeek.findMany({ select: { doneFull: true } });
    return weeks.reduce((sum, week) => sum + week.doneFull, 0);
  });
}
