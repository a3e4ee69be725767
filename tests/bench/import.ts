import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { importRosterOf } from "@talus/api/roster/background/import-roster-of";
import { importTestsOf } from "@talus/api/roster/background/import-tests-of";
import { noChoices } from "@talus/domain/roster/import/import";
import { noTestChoices } from "@talus/domain/roster/test-file/test-file";
import { Client } from "pg";
import { v7 as uuidv7 } from "uuid";
import { applicationOf } from "../support/background";
import { cloneTemplate, dropClones, openTemplate } from "../support/template";
import { previewTests } from "../support/test-preview";
import { createWorldIn, type World } from "../support/world";

const athletes = 10_000;
const testsEach = 10;
const most = { ratio: 3, firstFaultSec: 1, mb: 512, blockedMs: 50 };

/** What an import fills, each table after those that it refers to. */
const filled = [
  ...["team", "athlete", "team_athlete", "athlete_now", "assessment", "measure", "verdict"],
  ...["hold", "audit_entry", "roster_import", "roster_import_athlete"],
];

/**
 * Seconds in which 10,000 athletes and 100,000 tests of theirs are checked and imported by their jobs, one row
 * in twenty at fault; beside it COPY of what that made, by the server itself, into the same tables of another
 * database. Beside that how soon the first faults of each file are known, how long nobody else is answered
 * while a file is checked, and what memory all of it takes.
 */
export async function importMany(): Promise<{ figure: string; isMet: boolean }> {
  const { stop, ...template } = await openTemplate();
  const folder = mkdtempSync(join(tmpdir(), "talus-bench-"));
  // The server reads and writes it, under a login of its own.
  chmodSync(folder, 0o777);
  const [into, beside] = [`test_${process.pid}_import`, `test_${process.pid}_copy`];
  try {
    const urls = await cloneTemplate(template, into);
    await cloneTemplate(template, beside);
    const world = await createWorldIn({ ...urls, ownerUrl: urls.migrationDatabaseUrl });
    const found = await imported(world);
    await world.close();
    const within = (name: string) => new URL(`/${name}`, template.server.administratorUrl).href;
    await through(within(into), async (server) => {
      for (const table of ["organisation", ...filled])
        await server.query(`COPY "${table}" TO '${join(folder, table)}'`);
    });
    const reference = await through(within(beside), (server) => copied(server, folder));
    const ratio = found.seconds / reference;
    const { firstFaultSec, mb, blockedMs } = found;
    const figure =
      `${found.seconds.toFixed(1)} s against ${reference.toFixed(1)} s = ${ratio.toFixed(2)} ×, first fault after ` +
      `${firstFaultSec.toFixed(1)} s, ${mb.toFixed(0)} MB, blocked for ${blockedMs.toFixed(0)} ms at the most`;
    const isMet =
      ratio <= most.ratio &&
      firstFaultSec <= most.firstFaultSec &&
      mb <= most.mb &&
      blockedMs <= most.blockedMs;
    return { figure, isMet };
  } finally {
    rmSync(folder, { recursive: true });
    for (const name of [into, beside]) await dropClones(template, name);
    await stop();
  }
}

type Imported = { seconds: number; firstFaultSec: number; mb: number; blockedMs: number };

async function imported(world: World): Promise<Imported> {
  const memory = watchMemory();
  const { roster } = world.as(world.club.owner);
  const decided = { createTeams: true, leaveOutFaulty: true };
  const people = { text: rosterText(), columns: null, choices: { ...noChoices, ...decided } };
  const ofRoster = await checked("the roster", async (onFaults) => {
    const found = await roster.previewImport(people);
    onFaults();
    expectWhole(found, athletes, isBadAthlete);
  });
  const rosterSec = await timed("athletes", async () => {
    const { jobId } = await roster.commitImport({ ...people, importId: uuidv7() });
    await importRosterOf(applicationOf(world), jobOf(world, jobId));
  });
  const choices = { ...noTestChoices, leaveOutFaulty: true };
  const tests = { text: testsText(), columns: null, choices };
  const ofTests = await checked("the tests", async (onFaults) => {
    const onPart = ({ counts }: { counts: { error: number } }) => {
      if (counts.error > 0) onFaults();
    };
    expectWhole(await previewTests(roster, tests, onPart), athletes * testsEach, isBadTest);
  });
  const testsSec = await timed("tests", async () => {
    const { jobId } = await roster.commitTests({ ...tests, importId: uuidv7() });
    const { signal } = new AbortController();
    await importTestsOf(applicationOf(world), jobOf(world, jobId), signal);
  });
  return {
    seconds: rosterSec + testsSec,
    firstFaultSec: Math.max(ofRoster.firstFaultSec, ofTests.firstFaultSec),
    mb: memory.stop(),
    blockedMs: Math.max(ofRoster.blockedMs, ofTests.blockedMs),
  };
}

/** Checks a file, and says when its first faults were known and how long nobody else was answered. */
async function checked(what: string, work: (onFaults: () => void) => Promise<void>) {
  const waits = monitorEventLoopDelay({ resolution: 5 });
  let firstFaultSec = Number.POSITIVE_INFINITY;
  waits.enable();
  await timed(`faults of ${what}`, async () => {
    const begin = performance.now();
    await work(() => {
      firstFaultSec = Math.min(firstFaultSec, (performance.now() - begin) / 1000);
    });
  });
  waits.disable();
  return { firstFaultSec, blockedMs: waits.max / 1e6 };
}

const jobOf = ({ club }: World, jobId: string | null) => {
  return { organisationId: club.organisationId, jobId: jobId ?? "" };
};

/** One row in twenty has an address that is none. */
const isBadAthlete = (at: number) => at % 20 === 0;

/** One row in twenty is further than anybody reaches, and nobody knows those who were left out. */
const isBadTest = (row: number) => row % 20 === 7 || isBadAthlete(Math.floor(row / testsEach));

/** Throws where a preview does not name each bad row, or loses a good one. */
function expectWhole(
  { counts }: { counts: { create: number; error: number } },
  rows: number,
  isBad: (row: number) => boolean,
): void {
  const bad = Array.from({ length: rows }, (_, row) => row).filter(isBad).length;
  if (counts.error !== bad || counts.create !== rows - bad)
    throw new Error(`${counts.error} of ${bad} bad rows, ${counts.create} good ones`);
}

function rosterText(): string {
  const rows = Array.from({ length: athletes }, (_, at) =>
    [
      `B${at}`,
      `Given${at % 97}`,
      `Family${at}`,
      isBadAthlete(at) ? "none" : "",
      "runner",
      `Team ${at % 60}`,
    ].join(),
  );
  return ["external_id,given_name,family_name,email,athlete_type,groups", ...rows, ""].join("\n");
}

function testsText(): string {
  const rows = Array.from({ length: athletes * testsEach }, (_, row) => {
    const at = Math.floor(row / testsEach);
    const day = `2026-${String(1 + (row % testsEach)).padStart(2, "0")}-15`;
    return `B${at},${day},${row % 20 === 7 ? 60 : 6 + (row % 7) / 2},${7 + (row % 5) / 2}`;
  });
  return ["external_id,date,ktw_left_cm,ktw_right_cm", ...rows, ""].join("\n");
}

async function timed(what: string, work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  const seconds = (performance.now() - begin) / 1000;
  const mb = process.memoryUsage().rss / 1e6;
  process.stdout.write(`  ${what}: ${seconds.toFixed(1)} s, ${mb.toFixed(0)} MB after it\n`);
  return seconds;
}

/** The largest resident size of this process until it is stopped, in MB. */
function watchMemory(): { stop: () => number } {
  let most = 0;
  const look = () => {
    most = Math.max(most, process.memoryUsage().rss);
  };
  const timer = setInterval(look, 50);
  return {
    stop: () => {
      clearInterval(timer);
      return most / 1e6;
    },
  };
}

async function copied(server: Client, folder: string): Promise<number> {
  await server.query(`COPY organisation FROM '${join(folder, "organisation")}'`);
  const begin = performance.now();
  await server.query("BEGIN");
  for (const table of filled) await server.query(`COPY "${table}" FROM '${join(folder, table)}'`);
  await server.query("COMMIT");
  return (performance.now() - begin) / 1000;
}

async function through<T>(url: string, work: (server: Client) => Promise<T>): Promise<T> {
  const server = new Client({ connectionString: url });
  await server.connect();
  try {
    return await work(server);
  } finally {
    await server.end();
  }
}
