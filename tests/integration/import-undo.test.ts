import { differingRollups } from "@talus/api/athletes/background/differing-rollups";
import { deleteOld } from "@talus/api/organisations/background/delete-old";
import { importRosterOf } from "@talus/api/roster/background/import-roster-of";
import { importTestsOf } from "@talus/api/roster/background/import-tests-of";
import { undoRosterOf } from "@talus/api/roster/background/undo-roster-of";
import { undoTestsOf } from "@talus/api/roster/background/undo-tests-of";
import { type ImportChoices, noChoices } from "@talus/domain/roster/import/import";
import { noTestChoices } from "@talus/domain/roster/test-file/test-file";
import { v7 as uuidv7 } from "uuid";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { applicationOf } from "../support/background";
import { assignmentOf, newRunners, wallTest } from "../support/planned-athletes";
import { everyRow, exportedCsv } from "../support/roster";
import { logOf } from "../support/session-log";
import { createWorld, type World } from "../support/world";

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(async () => {
  expect(await differingRollups(applicationOf(world), never)).toEqual([]);
  await world.close();
});

const never = new AbortController().signal;
const owner = () => world.as(world.club.owner);
const coach = () => world.as(world.club.coach);
const later = (hours: number) => {
  world.clock.now = new Date(world.clock.now.getTime() + hours * 3_600_000);
};

async function importRoster(lines: readonly string[], choices: Partial<ImportChoices> = {}) {
  const importId = uuidv7();
  const text = `${lines.join("\n")}\n`;
  const file = { text, columns: null, choices: { ...noChoices, createTeams: true, ...choices } };
  await owner().roster.commitImport({ ...file, importId });
  return importId;
}

async function idOf(name: string): Promise<string> {
  const { rows } = await everyRow(owner(), { typed: name });
  return rows[0]?.id ?? "";
}

const header = "external_id,given_name,family_name,email,athlete_type,groups,status";

describe("taking the import of a roster back", () => {
  it("removes whom it added, with the team that it made, and does so once", async () => {
    const before = await exportedCsv(owner());
    const importId = await importRoster([
      header,
      "U1,Mia,Ost,,runner,U23,",
      "U2,Ole,West,,lifter,U23,",
    ]);
    const undo = { kind: "roster", removed: 2, restored: 0, keptCount: 0, kept: [] };
    expect(await owner().roster.previewUndo({ importId })).toEqual(undo);
    expect(await owner().roster.undoImport({ importId })).toEqual({ ...undo, jobId: null });
    expect(await owner().roster.undoImport({ importId })).toMatchObject({
      removed: 0,
      restored: 0,
    });
    expect(await exportedCsv(owner())).toBe(before);
    expect((await owner().teams.list()).map(({ name }) => name)).not.toContain("U23");
    const [recent] = await owner().roster.recentImports();
    expect(recent).toMatchObject({ id: importId, created: 2, isUndone: true });
  });

  it("gives back what it changed, pause and teams too, and leaves what was changed again", async () => {
    const { runner } = world.club;
    const { athlete } = await owner().athletes.get({ athleteId: runner.id });
    const paused = { pauseReason: "Exams", pausedUntil: "2026-12-24" };
    const change = { status: "paused" as const, ...paused };
    const { version } = athlete;
    await owner().athletes.setStatus({ athleteId: runner.id, version, change });
    const before = await exportedCsv(owner());
    const importId = await importRoster([
      "talus_id,phone,groups,status",
      `${runner.id},+31 6 12345678,New team,active`,
    ]);
    const undo = await owner().roster.undoImport({ importId });
    expect(undo).toMatchObject({ removed: 0, restored: 1, keptCount: 0 });
    expect(await exportedCsv(owner())).toBe(before);
    const back = await owner().athletes.get({ athleteId: runner.id });
    expect(back.athlete).toMatchObject(paused);
  });

  it("keeps and names whoever was used since, and columns that were changed again", async () => {
    const { runner } = world.club;
    const importId = await importRoster([
      `talus_id,${header},phone`,
      ",U1,Mia,Ost,,runner,,,",
      ",U2,Ole,West,,runner,,,",
      ",U3,Pim,Noord,,runner,,,",
      ",U4,Una,Zuid,,runner,,,",
      `${runner.id},,,,new@example.org,,,,+31 6 12345678`,
    ]);
    await owner().assessments.create(wallTest(await idOf("Mia Ost")));
    await owner().plans.assign(await assignmentOf(world, [await idOf("Ole West")], "runner-full"));
    await owner().sessions.log(logOf(await idOf("Pim Noord"), null));
    const again = await importRoster(["talus_id,phone", `${runner.id},+31 6 87654321`]);

    const undo = await owner().roster.undoImport({ importId });
    expect(undo).toMatchObject({ removed: 1, restored: 1, keptCount: 4 });
    const kept = Object.fromEntries(
      undo.kept.map(({ name, uses, fields }) => [name, [...uses, ...fields]]),
    );
    expect(kept).toMatchObject({
      "Mia Ost": ["tested"],
      "Ole West": ["planned"],
      "Pim Noord": ["logged"],
    });
    expect(Object.values(kept)).toContainEqual(["changed", "phone"]);
    expect(await idOf("Una Zuid")).toBe("");
    await owner().roster.undoImport({ importId: again });
    const { athlete } = await owner().athletes.get({ athleteId: runner.id });
    expect(athlete).toMatchObject({ phone: "+31 6 12345678" });
  });

  it("returns swapped IDs, and leaves one that somebody else has by now", async () => {
    const { runner, lifter } = world.club;
    await importRoster(["talus_id,external_id", `${runner.id},7`, `${lifter.id},8`]);
    const importId = await importRoster([
      "talus_id,external_id",
      `${runner.id},8`,
      `${lifter.id},9`,
    ]);
    await importRoster([header, "7,Mia,Ost,,runner,,"]);
    const undo = await owner().roster.undoImport({ importId });
    expect(undo).toMatchObject({ restored: 0, keptCount: 2 });
    await owner().roster.undoImport({
      importId: (await owner().roster.recentImports())[0]?.id ?? "",
    });
  });

  it("is for whoever did it and for owners, for a day", async () => {
    const importId = uuidv7();
    const text = "given_name,athlete_type,groups\nMia,runner,Mine\n";
    const file = { text, columns: null, choices: { ...noChoices, createTeams: true } };
    await coach().roster.commitImport({ ...file, importId });
    const other = world.as(world.club.otherCoach);
    await expect(other.roster.undoImport({ importId })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    expect(await other.roster.recentImports()).toEqual([]);
    const [seen] = await owner().roster.recentImports();
    expect(seen).toMatchObject({ id: importId, kind: "roster", created: 1, isRunning: false });
    later(23.9);
    expect(await owner().roster.previewUndo({ importId })).toMatchObject({ removed: 1 });
    later(0.2);
    await expect(coach().roster.undoImport({ importId })).rejects.toThrow("24 hours");
    expect(await owner().roster.recentImports()).toEqual([]);
    await deleteOld(applicationOf(world), never);
    await expect(coach().roster.undoImport({ importId })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("leaves everybody alone whom no import of this organisation and day added", async () => {
    const importId = await importRoster([header, "U1,Mia,Ost,,runner,,"]);
    const mia = await idOf("Mia Ost");
    const leave = (athleteIds: string[], at: Date) =>
      world.within(world.club, (db) =>
        db.query<{ id: string }>(
          { name: "", text: "SELECT delete_imported_athletes($1, $2::uuid[], $3) AS id" },
          [importId, athleteIds, at],
        ),
      );
    const { now } = world.clock;
    expect(await leave([world.club.lifter.id], now)).toEqual([]);
    expect(await leave([mia], new Date(now.getTime() + 26 * 3_600_000))).toEqual([]);
    expect(await leave([mia], now)).toEqual([{ id: mia }]);
  });
});

const testHeader = "talus_id,test_code,side,value,unit,taken_at,pain_nrs";

async function importTests(rows: readonly string[]) {
  const importId = uuidv7();
  const text = [testHeader, ...rows, ""].join("\n");
  const file = { text, columns: null, choices: noTestChoices };
  const { jobId } = await coach().roster.commitTests({ ...file, importId });
  return { importId, jobId };
}

const left = (id: string, day: string, pain = "") => `${id},ktw,left,8,cm,${day},${pain}`;

describe("taking an import of tests back", () => {
  it("removes them with their verdicts and the hold that they opened; a reviewed one stays", async () => {
    const { runner, lifter } = world.club;
    await coach().plans.assign(await assignmentOf(world, [lifter.id], "lifter-full"));
    const planned = async () =>
      (await coach().plans.get({ athleteId: lifter.id })).days.filter(({ session }) => session);
    const sessions = (await planned()).length;
    const { importId } = await importTests([
      left(runner.id, "2026-10-01"),
      left(runner.id, "2026-11-01"),
      left(lifter.id, "2026-11-01", "8"),
    ]);
    expect((await coach().queue.list()).held).toHaveLength(1);
    const { toReview } = await coach().queue.list();
    const waiting = toReview.find(({ athleteId }) => athleteId === runner.id);
    const review = {
      id: uuidv7(),
      athleteId: runner.id,
      verdictId: waiting?.id ?? "",
      comment: "",
    };
    await coach().reviews.create({ kind: "remeasure", ...review });

    const undo = { kind: "tests", removed: 2, restored: 0, keptCount: 1 };
    expect(await coach().roster.previewUndo({ importId })).toMatchObject(undo);
    const done = await coach().roster.undoImport({ importId });
    expect(done).toMatchObject({ ...undo, kept: [{ athleteId: runner.id, uses: ["reviewed"] }] });
    expect((await coach().queue.list()).held).toEqual([]);
    const tests = await coach().assessments.list({ athleteId: runner.id });
    expect(tests.map(({ takenOn }) => takenOn)).toEqual(["2026-11-01"]);
    expect(await coach().assessments.list({ athleteId: lifter.id })).toEqual([]);
    expect(await planned()).toHaveLength(sessions);
  });
});

describe("more than 2,000", () => {
  const jobOf = (jobId: string | null) => {
    return { organisationId: world.club.organisationId, jobId: jobId ?? "" };
  };

  it("tests are taken back by a job, which names whose stay", async () => {
    const athletes = await newRunners(world, 70);
    const day = (at: number) =>
      `20${20 + Math.floor(at / 12)}-${String(1 + (at % 12)).padStart(2, "0")}-10`;
    const rows = athletes.flatMap((id) => Array.from({ length: 30 }, (_, at) => left(id, day(at))));
    const { importId } = await importTests(rows);
    await expect(coach().roster.undoImport({ importId })).rejects.toThrow("still goes on");
    await importTestsOf(applicationOf(world), jobOf(importId), never);
    const waiting = (await coach().queue.list()).toReview[0];
    const review = {
      athleteId: waiting?.athleteId ?? "",
      verdictId: waiting?.id ?? "",
      comment: "",
    };
    await coach().reviews.create({ kind: "remeasure", id: uuidv7(), ...review });

    const undo = await coach().roster.undoImport({ importId });
    expect(undo).toMatchObject({ removed: 2099, keptCount: 1 });
    await undoTestsOf(applicationOf(world), jobOf(undo.jobId), never);
    const missed = [{ athleteId: review.athleteId, outcome: "left_out", reason: "reviewed" }];
    const progress = await coach().roster.progress({ jobId: undo.jobId ?? "" });
    expect(progress).toMatchObject({ isFinished: true, total: 70, done: 70, failed: 0, missed });
    const { organisationId } = world.club;
    const stored = await world.within(world.club, (db) =>
      db.prisma.assessment.count({ where: { organisationId } }),
    );
    expect(stored).toBe(1);
  });

  it("athletes are taken back by a job, all or nothing, which names who stays", async () => {
    const lines = Array.from(
      { length: 2100 },
      (_, at) => `B${at},Given${at},Family${at},,runner,,`,
    );
    const importId = await importRoster([header, ...lines]);
    await importRosterOf(applicationOf(world), jobOf(importId));
    await owner().assessments.create(wallTest(await idOf("Given7 Family7")));
    const { jobId } = await owner().roster.undoImport({ importId });
    expect(await owner().roster.undoImport({ importId })).toMatchObject({ jobId });
    await undoRosterOf(applicationOf(world), jobOf(jobId));
    await undoRosterOf(applicationOf(world), jobOf(jobId));
    const missed = [{ name: "Given7 Family7", outcome: "left_out", reason: "tested" }];
    const progress = await owner().roster.progress({ jobId: jobId ?? "" });
    expect(progress).toMatchObject({
      isFinished: true,
      fault: null,
      total: 2099,
      done: 2099,
      missed,
    });
    expect(await owner().roster.count()).toBe(4);
  });
});
