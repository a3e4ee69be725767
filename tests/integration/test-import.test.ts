import { deleteOld } from "@talus/api/organisations/background/delete-old";
import { importTestsOf } from "@talus/api/roster/background/import-tests-of";
import { noTestChoices, type TestChoices } from "@talus/domain/roster/test-file/test-file";
import { v7 as uuidv7 } from "uuid";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { applicationOf } from "../support/background";
import { newRunners, wallTest } from "../support/planned-athletes";
import type { Program } from "../support/program";
import { previewTests } from "../support/test-preview";
import { startWorkerProcess } from "../support/worker";
import { createWorld, type World } from "../support/world";

let world: World;
let worker: Program | null = null;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(async () => {
  worker?.child.kill("SIGKILL");
  worker = null;
  await world.close();
});

const never = new AbortController().signal;
const inDays = (days: number) => ({
  ...applicationOf(world),
  now: () => new Date(world.clock.now.getTime() + days * 86_400_000),
});
const coach = () => world.as(world.club.coach);
const head = "talus_id,test_code,side,value,unit,taken_at,pain_nrs";

function input(rows: readonly string[], choices: Partial<TestChoices> = {}) {
  const text = [head, ...rows, ""].join("\n");
  return { text, columns: null, choices: { ...noTestChoices, ...choices } };
}

/** Both sides of a test, 1 cm apart. */
function bothSides(id: string, day: string, cm: number, pain = ""): string[] {
  return [`${id},ktw,left,${cm},cm,${day},${pain}`, `${id},ktw,right,${cm + 1},cm,${day},${pain}`];
}

describe("importing tests", () => {
  it("judges each against those before it, and only the newest waits for a review", async () => {
    const { id } = world.club.runner;
    const days = ["2026-09-01", "2026-10-01", "2026-11-01"];
    const file = input(days.flatMap((day, at) => bothSides(id, day, 7 + 2 * at)));
    const preview = await previewTests(coach().roster, file);
    expect(preview.counts).toEqual({ rows: 6, create: 3, unchanged: 0, error: 0 });
    const importId = uuidv7();
    const done = { created: 3, unchanged: 0, leftOut: 0, jobId: null };
    expect(await coach().roster.commitTests({ ...file, importId })).toEqual(done);
    expect(await coach().roster.commitTests({ ...file, importId })).toEqual(done);

    const tests = await coach().assessments.list({ athleteId: id });
    expect(tests.map(({ takenOn, cm }) => [takenOn, cm.left])).toEqual([
      ["2026-11-01", 11],
      ["2026-10-01", 9],
      ["2026-09-01", 7],
    ]);
    const { verdict } = await coach().assessments.get({
      athleteId: id,
      assessmentId: tests[0]?.id ?? "",
    });
    expect(verdict?.inputs.previous).toMatchObject({ takenOn: "2026-10-01", cm: { left: 9 } });
    const { toReview } = await coach().queue.list();
    expect(toReview.filter(({ athleteId }) => athleteId === id)).toHaveLength(1);
    const again = await previewTests(coach().roster, file);
    expect(again.counts).toEqual({ rows: 6, create: 0, unchanged: 3, error: 0 });
  });

  it("leaves what waits alone where the file is older", async () => {
    const { id } = world.club.runner;
    await coach().assessments.create(wallTest(id, { takenOn: "2026-11-19" }));
    const [waiting] = (await coach().queue.list()).toReview;
    const file = input(bothSides(id, "2026-10-01", 8));
    await coach().roster.commitTests({ ...file, importId: uuidv7() });
    const { toReview } = await coach().queue.list();
    expect(toReview.map((row) => row.id)).toEqual([waiting?.id]);
  });

  it("holds an athlete for the pain of the newest test, never for that of an older one", async () => {
    const { runner, lifter } = world.club;
    const file = input([
      ...bothSides(runner.id, "2026-10-01", 8, "8"),
      ...bothSides(runner.id, "2026-11-01", 8, "0"),
      ...bothSides(lifter.id, "2026-11-01", 8, "8"),
    ]);
    await coach().roster.commitTests({ ...file, importId: uuidv7() });
    const { held } = await coach().queue.list();
    expect(held.map(({ athleteId }) => athleteId)).toEqual([lifter.id]);
  });

  it("names what cannot be, imports nothing of it, and hands it back with what to do", async () => {
    const { runner, stranger } = world.club;
    await coach().assessments.create(wallTest(runner.id, { takenOn: "2026-11-02" }));
    const rows = [
      ...bothSides(runner.id, "2026-11-01", 8),
      ...bothSides(runner.id, "2026-11-02", 12),
      `${runner.id},ktw,left,40,cm,2026-11-03,`,
      `${runner.id},ktw,left,9,cm,2027-11-03,`,
      `${stranger.id},ktw,left,9,cm,2026-11-03,`,
    ];
    const preview = await previewTests(coach().roster, input(rows));
    expect(preview.counts).toEqual({ rows: 7, create: 1, unchanged: 0, error: 5 });
    expect(preview.repairs.map(({ code, rows }) => [code, rows])).toEqual([
      ["test_differs", 2],
      ["unit_doubt", 1],
      ["test_refused", 1],
      ["athlete_unknown", 1],
    ]);
    const commit = { ...input(rows), importId: uuidv7() };
    await expect(coach().roster.commitTests(commit)).rejects.toThrow("5 rows still need repair");
    const csv = await coach().roster.faultyTests(input(rows));
    expect(csv.split("\r\n")[0]).toBe(`${head},Column,Found,Expected,Do this`);
    expect(csv.trim().split("\r\n")).toHaveLength(6);
    const left = { ...input(rows, { leaveOutFaulty: true }), importId: uuidv7() };
    expect(await coach().roster.commitTests(left)).toMatchObject({ created: 1, leftOut: 5 });
  });

  it("hands back a line whose quote stays open as it stands in the file", async () => {
    const { id } = world.club.runner;
    const rows = [`${id},"ktw,left,9,cm,2026-11-03,`, ...bothSides(id, "2026-11-02", 8)];
    const file = input(rows);
    const tabbed = { ...file, text: file.text.replaceAll(",", "\t") };
    const csv = await coach().roster.faultyTests(tabbed);
    expect(csv.trim().split("\r\n")).toHaveLength(2);
    expect(csv).toContain("ktw\tleft\t9\tcm\t2026-11-03");
  });

  it("takes another unit only when the coach says so, and keeps it as entered", async () => {
    const { id } = world.club.runner;
    const rows = [`${id},ktw,left,92,cm,2026-11-03,`];
    const file = input(rows, { unlikely: "other_unit" });
    expect((await previewTests(coach().roster, file)).counts).toMatchObject({ create: 1 });
    await coach().roster.commitTests({ ...file, importId: uuidv7() });
    const [test] = await coach().assessments.list({ athleteId: id });
    expect(test).toMatchObject({ cm: { left: 9.2, right: null } });
  });
});

describe("a large file", () => {
  const day = (at: number) => `2026-${String(1 + at).padStart(2, "0")}-10`;

  it("is checked part by part: the first faults are there at once, and each bad row is named in the end", async () => {
    const athletes = await newRunners(world, 200);
    // In the order of days, so that everybody's tests are all over the file; one in twenty is nobody's or too far.
    const rows = Array.from({ length: 14 }, (_, at) => at).flatMap((at) =>
      athletes.flatMap((id, no) =>
        bothSides(no % 20 === at ? "nobody" : id, day(at % 9), no % 40 === 39 ? 60 : 7 + (at % 3)),
      ),
    );
    const parts: number[] = [];
    const found = await previewTests(coach().roster, input(rows), ({ counts, repairs }) => {
      parts.push(counts.rows);
      expect(repairs.length).toBeGreaterThan(0);
    });
    expect(found.rows).toBe(rows.length);
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.reduce((sum, part) => sum + part)).toBe(rows.length);
    const csv = await coach().roster.faultyTests(input(rows));
    const faulty = csv.trim().split("\r\n").slice(1);
    expect(faulty).toHaveLength(found.counts.error);
    const named = rows.filter((row) => /^nobody|,6[01],/.test(row));
    for (const row of named) expect(csv).toContain(row);
    const good = await previewTests(coach().roster, input(rows, { leaveOutFaulty: true }));
    expect(good.counts).toEqual(found.counts);
  });
});

it("a file with more rows of one athlete than anybody has is refused at once", async () => {
  const row = `${world.club.runner.id},ktw,left,9,cm,2026-11-03,`;
  const file = input(Array.from({ length: 10_001 }, () => row));
  await expect(previewTests(coach().roster, file)).rejects.toThrow("name the same athlete");
});

describe("a draft", () => {
  it("is the same on every device of a person, changes without its text, and is nobody else's", async () => {
    const { text, columns, choices } = input(bothSides(world.club.runner.id, "2026-10-01", 8));
    const id = await coach().roster.keepDraft({ kind: "tests", text, columns, choices });
    const decided = { ...choices, unit: "in" as const };
    const change = {
      ...{ kind: "tests" as const, importId: id },
      ...{ columns: ["email" as const], choices: decided },
    };
    await coach().roster.decideDraft(change);
    const kept = { id, kind: "tests", text, columns: ["email"], choices: decided };
    const asked = { kind: "tests" as const, refusedImportId: null };
    expect(await coach().roster.draft(asked)).toEqual(kept);
    expect(await coach().roster.draft({ ...asked, kind: "roster" })).toBeNull();
    const owner = world.as(world.club.owner).roster;
    expect(await owner.draft(asked)).toBeNull();
    await expect(owner.decideDraft(change)).rejects.toThrow("gone");
    await expect(owner.previewTests({ importId: id, columns, choices, from: 0 })).rejects.toThrow(
      "gone",
    );
    await expect(owner.forgetDraft({ importId: id })).rejects.toThrow("gone");
    await deleteOld(inDays(6), never);
    expect(await coach().roster.draft(asked)).not.toBeNull();
    await deleteOld(inDays(8), never);
    expect(await coach().roster.draft(asked)).toBeNull();
  });
});

describe("more than 2,000 rows", () => {
  async function begin() {
    const athletes = await newRunners(world, 130);
    const day = (at: number) => `2026-${String(1 + at).padStart(2, "0")}-10`;
    const rows = athletes.flatMap((id) =>
      Array.from({ length: 8 }, (_, at) => bothSides(id, day(at), 8 + (at % 2))).flat(),
    );
    const importId = uuidv7();
    const done = await coach().roster.commitTests({ ...input(rows), importId });
    expect(done).toEqual({ created: 1040, unchanged: 0, leftOut: 0, jobId: importId });
    return { athletes, jobId: importId, organisationId: world.club.organisationId };
  }

  async function stored(): Promise<number> {
    const { organisationId } = world.club;
    return world.within(world.club, (db) =>
      db.prisma.assessment.count({ where: { organisationId } }),
    );
  }

  it("are imported by a worker; one that is killed is followed by another, and nothing comes twice", async () => {
    // A worker deletes drafts that are old by its own clock.
    world.clock.now = new Date();
    const { jobId } = await begin();
    const progress = () => coach().roster.progress({ jobId });
    worker = await startWorkerProcess(world.databaseUrl);
    await expect.poll(async () => (await progress()).done > 0).toBe(true);
    worker.child.kill("SIGKILL");
    worker = await startWorkerProcess(world.databaseUrl);
    await expect.poll(async () => (await progress()).isFinished).toBe(true);
    expect(await progress()).toMatchObject({ total: 130, done: 130, failed: 0, missed: [] });
    expect(await stored()).toBe(1040);
  });

  it("are done once by two at once", async () => {
    const job = await begin();
    const go = () => importTestsOf(applicationOf(world), job, never);
    await Promise.all([go(), go()]);
    expect(await stored()).toBe(1040);
    const { toReview } = await coach().queue.list();
    const found = new Set(toReview.map(({ athleteId }) => athleteId));
    expect(found.size).toBe(toReview.length);
  });
});
