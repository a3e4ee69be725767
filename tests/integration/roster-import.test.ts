import { readFileSync } from "node:fs";
import { join } from "node:path";
import { importRosterOf } from "@talus/api/roster/background/import-roster-of";
import { type ImportChoices, noChoices } from "@talus/domain/roster/import/import";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { applicationOf } from "../support/background";
import { everyRow, exportedCsv } from "../support/roster";
import { root } from "../support/template";
import { createWorld, type World } from "../support/world";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const fixture = (name: string) =>
  readFileSync(join(root, "tests/support/fixtures/roster", name), "utf8");
const asOwner = () => world.as(world.club.owner);
const asCoach = () => world.as(world.club.coach);

function input(text: string, choices: Partial<ImportChoices> = {}) {
  return { text, columns: null, choices: { ...noChoices, ...choices } };
}

async function count(api = asOwner()): Promise<number> {
  return (await everyRow(api)).rows.length;
}

describe("importing a roster", () => {
  it("previews a whole club without writing anything", async () => {
    const before = await count();
    const preview = await asOwner().roster.previewImport(input(fixture("main.csv")));
    expect(preview.counts).toEqual({ create: 40, update: 0, unchanged: 0, error: 0 });
    expect(preview.newTeams).toHaveLength(5);
    expect(preview.withoutEmail).toBe(4);
    expect(await count()).toBe(before);
  });

  it("refuses new teams until they are confirmed, and then writes all of it once", async () => {
    const before = await count();
    const text = fixture("main.csv");
    const importId = uuidv7();
    await expect(asOwner().roster.commitImport({ ...input(text), importId })).rejects.toThrow(
      "Confirm the new teams first",
    );
    expect(await count()).toBe(before);

    const commit = { ...input(text, { createTeams: true }), importId };
    const done = { created: 40, updated: 0, unchanged: 0, leftOut: 0, jobId: null };
    expect(await asOwner().roster.commitImport(commit)).toEqual(done);
    expect(await asOwner().roster.commitImport(commit)).toEqual(done);
    expect(await count()).toBe(before + 40);
    expect((await asOwner().teams.list()).map((team) => [team.name, team.athletes])).toContainEqual(
      ["Distance", 12],
    );
    const other = { ...input(fixture("dates.csv")), importId };
    await expect(asOwner().roster.commitImport(other)).rejects.toMatchObject({ code: "CONFLICT" });
  });

  it("knows afterwards whom it added, and tells only those who see them", async () => {
    world.clock.now = new Date(world.clock.now.getTime() + 1000);
    const importId = uuidv7();
    const text = "given_name,athlete_type,status\nAda,runner,\nOld,runner,archived\n";
    await asOwner().roster.commitImport({ ...input(text), importId });
    const added = await asOwner().roster.importedAthletes({ importId });
    const { rows } = await everyRow(asOwner());
    expect(rows.filter(({ id }) => added.includes(id)).map((row) => row.givenName)).toEqual([
      "Ada",
    ]);
    expect(await asCoach().roster.importedAthletes({ importId })).toEqual([]);
  });

  it("lets two athletes swap both ID and address", async () => {
    const text =
      "external_id,given_name,email,athlete_type\nS1,Ann,ann@swap.example,runner\nS2,Bea,bea@swap.example,runner\n";
    await asOwner().roster.commitImport({ ...input(text), importId: uuidv7() });
    const exported = async () => {
      const { rows } = await everyRow(asOwner());
      const athleteIds = rows.filter(({ externalId }) => /^S[12]$/.test(externalId ?? ""));
      return exportedCsv(asOwner(), { athleteIds: athleteIds.map(({ id }) => id) });
    };
    const swapped = (csv: string) =>
      csv
        .replace(/S1(.*)ann@/, "S#$1bea@")
        .replace(/S2(.*)bea@/, "S1$1ann@")
        .replace("S#", "S2");
    const before = await exported();
    const swap = { ...input(swapped(before)), importId: uuidv7() };
    expect(await asOwner().roster.commitImport(swap)).toMatchObject({ updated: 2 });
    expect((await exported()).split("\r\n").toSorted()).toEqual(
      swapped(before).split("\r\n").toSorted(),
    );
  });

  it("leaves an archived team as it is when other things change", async () => {
    const teamId = uuidv7();
    await asOwner().teams.create({ id: teamId, name: "Old guard" });
    const text = "external_id,given_name,athlete_type,groups\nOG1,Ida,runner,Old guard\n";
    await asOwner().roster.commitImport({ ...input(text), importId: uuidv7() });
    await asOwner().teams.setArchived({ teamId, archived: true });
    const change = "external_id,phone,groups\nOG1,+31 6 12345678,\n";
    const done = await asOwner().roster.commitImport({ ...input(change), importId: uuidv7() });
    expect(done).toMatchObject({ updated: 1 });
    await asOwner().teams.setArchived({ teamId, archived: false });
    expect(await asOwner().teams.get({ teamId })).toMatchObject({ athletes: 1 });
  });

  it("changes nothing the second time, and only what a row says", async () => {
    const again = await asOwner().roster.previewImport(input(fixture("main.csv")));
    expect(again.counts).toMatchObject({ unchanged: 40, create: 0, update: 0 });
    const text = "external_id,phone,groups\nNG-0001,-,Distance\nng-0002,,\n";
    const preview = await asOwner().roster.previewImport(input(text));
    expect(preview.rows.find((row) => row.kind === "update")?.changes).toEqual([
      { field: "phone", from: "+44 20 7946 0100", to: "" },
      { field: "groups", from: "Academy; Track U23", to: "Distance" },
    ]);
    const importId = uuidv7();
    expect(await asOwner().roster.commitImport({ ...input(text), importId })).toMatchObject({
      updated: 1,
      unchanged: 1,
    });
    const siobhan = (await everyRow(asOwner())).rows.find((row) => row.externalId === "NG-0001");
    const { athlete } = await asOwner().athletes.get({ athleteId: siobhan?.id ?? "" });
    expect(athlete).toMatchObject({ phone: null, givenName: "Siobhán", version: 2 });
    expect(athlete.teams.map((team) => team.name)).toEqual(["Distance"]);
  });

  it("takes its own export back unchanged", async () => {
    const csv = await exportedCsv(asOwner());
    const preview = await asOwner().roster.previewImport(input(csv));
    expect(preview.counts.error).toBe(0);
    expect(preview.counts.update).toBe(0);
    expect(preview.counts.unchanged).toBeGreaterThanOrEqual(40);
  });

  it("writes nothing while one row is at fault, unless such rows are left out", async () => {
    const before = await count();
    const text = fixture("errors.csv");
    await expect(
      asOwner().roster.commitImport({ ...input(text), importId: uuidv7() }),
    ).rejects.toThrow("11 rows still need repair. Nothing was imported.");
    expect(await count()).toBe(before);
    expect(
      await asOwner().roster.commitImport({
        ...input(text, { leaveOutFaulty: true }),
        importId: uuidv7(),
      }),
    ).toMatchObject({ created: 1, updated: 0, unchanged: 0, leftOut: 11 });
    expect(await count()).toBe(before + 1);
  });

  it("hands the rows at fault back as a file, formulas defused", async () => {
    const csv = await asOwner().roster.faultyRows(input(fixture("errors.csv")));
    const lines = csv.trim().split("\r\n");
    expect(lines[0]?.endsWith("Column,Found,Expected,Do this")).toBe(true);
    expect(lines).toHaveLength(12);
  });
});

describe("a coach's import", () => {
  const row = "given_name,athlete_type,groups,external_id";

  it("needs a team of their own, which may be a new one", async () => {
    const nowhere = await asCoach().roster.previewImport(input(`${row}\nBo,runner,,\n`));
    expect(nowhere.repairs.map((repair) => repair.code)).toEqual(["team_needed"]);
    const theirs = await asCoach().roster.previewImport(input(`${row}\nBo,runner,Northgate B,\n`));
    expect(theirs.repairs.map((repair) => repair.code)).toEqual(["team_not_yours"]);
    const text = `${row}\nBo,runner,Coach's own,BO-1\n`;
    const commit = { ...input(text, { createTeams: true }), importId: uuidv7() };
    expect(await asCoach().roster.commitImport(commit)).toMatchObject({ created: 1 });
    const rows = (await everyRow(asCoach())).rows;
    expect(rows.map((athlete) => athlete.givenName)).toContain("Bo");
    expect(await count(world.as(world.club.otherCoach))).toBe(1);
  });

  it("cannot change an athlete of another coach", async () => {
    await asOwner()
      .teams.addAthletes({ teamId: world.club.teamB, athleteIds: [] })
      .catch(() => {});
    const preview = await asCoach().roster.previewImport(
      input(`${row}\nTaken,runner,Northgate A,NG-0003\n`),
    );
    expect(preview.repairs.map((repair) => repair.code)).toEqual(["out_of_scope"]);
    expect(preview.rows[0]?.name).toBe("Taken");
  });
});

describe("the organisation beside", () => {
  it("sees none of it, and imports the same file as its own", async () => {
    const other = world.as(world.otherClub.owner);
    expect(await count(other)).toBe(3);
    const preview = await other.roster.previewImport(input(fixture("main.csv")));
    expect(preview.counts).toEqual({ create: 40, update: 0, unchanged: 0, error: 0 });
    expect(preview.newTeams).toHaveLength(5);
  });
});

describe("ten thousand athletes", () => {
  const run = (jobId: string) =>
    importRosterOf(applicationOf(world), {
      organisationId: world.club.organisationId,
      jobId,
    });

  it("are imported by a job in one transaction, once, and every twentieth that is at fault comes back", async () => {
    const before = await count();
    const email = (index: number) => (index % 20 === 7 ? "none" : `bulk${index}@club.example`);
    const lines = Array.from(
      { length: 10_000 },
      (_, index) => `BULK-${index},Given,Family${index},${email(index)},runner,Bulk ${index % 20}`,
    );
    const head = "external_id,given_name,family_name,email,athlete_type,groups";
    const text = `${[head, ...lines].join("\n")}\n`;
    const file = input(text, { createTeams: true, leaveOutFaulty: true });
    const faulty = (await asOwner().roster.faultyRows(file)).trim().split("\r\n").slice(1);
    expect(faulty.map((line) => line.slice(0, line.indexOf(",Given")))).toEqual(
      lines.flatMap((_, index) => (index % 20 === 7 ? [`BULK-${index}`] : [])),
    );
    const commit = { ...file, importId: uuidv7() };
    const { importId } = commit;
    const begun = { created: 9500, leftOut: 500, jobId: importId };
    expect(await asOwner().roster.commitImport(commit)).toMatchObject(begun);
    expect(await asOwner().roster.commitImport(commit)).toMatchObject(begun);
    expect(await asOwner().roster.importResult({ importId })).toEqual({
      counts: null,
      jobId: importId,
    });
    const asked = { kind: "roster" as const, refusedImportId: null };
    expect(await asOwner().roster.draft(asked)).toBeNull();
    await run(importId);
    await run(importId);
    expect(await count()).toBe(before + 9500);
    const progress = await asOwner().roster.progress({ jobId: importId });
    expect(progress).toMatchObject({ isFinished: true, fault: null, total: 9500, done: 9500 });
    const { counts } = await asOwner().roster.importResult({ importId });
    expect(counts).toMatchObject({ created: 9500, updated: 0 });
    const other = world.as(world.club.otherCoach);
    await expect(other.roster.importResult({ importId })).rejects.toThrow("no such import");
  });

  it("are not imported at all where the organisation changed, and that file is its person's again, whatever they began meanwhile", async () => {
    const before = await count();
    const team = { id: uuidv7(), name: "Relay" };
    await asOwner().teams.create(team);
    const rows = Array.from({ length: 2001 }, (_, index) => `Relayed,Last${index},runner,Relay`);
    const text = `given_name,family_name,athlete_type,groups\n${rows.join("\n")}\n`;
    const importId = uuidv7();
    await asOwner().roster.commitImport({ ...input(text), importId });
    await asOwner().teams.rename({ teamId: team.id, name: "Relays", version: 1 });
    const begun = { kind: "roster" as const, ...input("given_name\nBo\n") };
    const meanwhile = await asOwner().roster.keepDraft(begun);
    world.clock.now = new Date(world.clock.now.getTime() + 60_000);
    await run(importId);
    expect(await count()).toBe(before);
    const progress = await asOwner().roster.progress({ jobId: importId });
    expect(progress).toMatchObject({ isFinished: true, fault: "INVALID" });
    const ofRefused = { kind: "roster" as const, refusedImportId: importId };
    const draft = await asOwner().roster.draft(ofRefused);
    expect(draft).toMatchObject({ text, choices: noChoices });
    expect(draft?.id).not.toBe(importId);
    const { text: _, ...decided } = { ...begun, importId: draft?.id ?? "" };
    const choices = { ...noChoices, createTeams: true };
    await asOwner().roster.decideDraft({ ...decided, choices });
    const asked = { ...ofRefused, refusedImportId: null };
    expect(await asOwner().roster.draft(asked)).toMatchObject({ id: draft?.id, choices });
    await asOwner().roster.forgetDraft({ importId: draft?.id ?? "" });
    expect(await asOwner().roster.draft(asked)).toMatchObject({
      id: meanwhile,
      choices: noChoices,
    });
    await expect(asOwner().roster.draft(ofRefused)).rejects.toThrow("gone");
  });
});
