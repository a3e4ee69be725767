import { defaultTrainingWeek } from "@talus/domain/athletes/athlete";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { everyRow, exportedCsv } from "../support/roster";
import { createWorld, type World } from "../support/world";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const hana = {
  givenName: "Hana",
  familyName: "Novák",
  email: "hana@club.org",
  phone: "",
  externalId: "",
  birthDate: "1999-02-17",
  sex: "female",
  athleteType: "runner",
  dominantSide: "right",
  units: "cm",
  timeZone: "Europe/Prague",
  targetCmLeft: 10.5,
  targetCmRight: null,
  trainingWeek: defaultTrainingWeek.runner,
} as const;

const asCoach = () => world.as(world.club.coach);
const namesOf = async (api: ReturnType<World["as"]>) =>
  (await everyRow(api)).rows.map((row) => row.givenName).sort();

describe("adding an athlete", () => {
  it("keeps every field, and a retry with the same id adds once", async () => {
    const id = uuidv7();
    const answers = { complaints: ["uphill" as const], askFirst: ["pregnancy" as const] };
    const input = { ...hana, ...answers, id, externalId: "A-1", teamIds: [world.club.teamA] };
    await asCoach().athletes.create(input);
    await asCoach().athletes.create(input);
    const { athlete, today } = await asCoach().athletes.get({ athleteId: id });
    expect(athlete).toEqual({
      ...hana,
      athleteTypeId: null,
      equipment: null,
      ...answers,
      typeName: null,
      id,
      phone: null,
      externalId: "A-1",
      teams: [{ id: world.club.teamA, name: "Northgate A" }],
      status: "active",
      pauseReason: null,
      pausedUntil: null,
      hasLogin: false,
      version: 1,
    });
    expect(today).toBe("2026-11-20");
    expect((await everyRow(asCoach())).rows.filter((row) => row.id === id)).toHaveLength(1);
  });

  it("wants a coach to name a team of their own", async () => {
    for (const teamIds of [[], [world.club.teamB]]) {
      await expect(asCoach().athletes.create({ ...hana, id: uuidv7(), teamIds })).rejects.toThrow(
        "Put the athlete on one of your teams",
      );
    }
  });

  it("refuses a birth date in the future and an external ID that is taken", async () => {
    const input = { ...hana, id: uuidv7(), teamIds: [world.club.teamA] };
    await expect(
      asCoach().athletes.create({ ...input, birthDate: "2026-11-22" }),
    ).rejects.toMatchObject({ code: "BAD_REQUEST", cause: { detail: { field: "birthDate" } } });
    await expect(asCoach().athletes.create({ ...input, externalId: "A-1" })).rejects.toMatchObject({
      code: "CONFLICT",
      cause: { detail: { field: "externalId" } },
    });
  });

  it("lets another organisation use the same external ID", async () => {
    const { otherClub } = world;
    const id = uuidv7();
    const input = { ...hana, id, externalId: "A-1", teamIds: [otherClub.teamA] };
    await world.as(otherClub.coach).athletes.create(input);
    expect(await namesOf(asCoach())).toEqual(["Hana", "Ines", "Kwame"]);
    await expect(asCoach().athletes.get({ athleteId: id })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});

describe("editing an athlete", () => {
  it("refuses a stale write and hands over the current row", async () => {
    const { athlete } = await asCoach().athletes.get({ athleteId: world.club.lifter.id });
    const change = { ...hana, athleteId: athlete.id, email: "", teamIds: [world.club.teamA] };
    await asCoach().athletes.update({ ...change, familyName: "First", version: athlete.version });
    await expect(
      asCoach().athletes.update({ ...change, familyName: "Second", version: athlete.version }),
    ).rejects.toMatchObject({
      code: "CONFLICT",
      cause: { detail: { current: { familyName: "First" } } },
    });
  });

  it("leaves the teams of other coaches as they are", async () => {
    const { club } = world;
    const owner = world.as(club.owner);
    await owner.teams.addAthletes({ teamId: club.teamB, athleteIds: [club.lifter.id] });
    const { athlete } = await asCoach().athletes.get({ athleteId: club.lifter.id });
    const change = { ...hana, athleteId: athlete.id, email: "", version: athlete.version };
    await asCoach().athletes.update({ ...change, teamIds: [club.teamA] });
    const after = await owner.athletes.get({ athleteId: club.lifter.id });
    expect(after.athlete.teams.map((team) => team.id).sort()).toEqual(
      [club.teamA, club.teamB].sort(),
    );
    await owner.teams.removeAthletes({ teamId: club.teamB, athleteIds: [club.lifter.id] });
  });

  it("lets athletes set their own week, units and time zone, and nothing else", async () => {
    const { runner } = world.club;
    const self = world.as(runner.person);
    const { athlete } = await self.athletes.get({ athleteId: runner.id });
    await self.athletes.updatePreferences({
      athleteId: runner.id,
      version: athlete.version,
      units: "in",
      timeZone: "America/New_York",
      dominantSide: "left",
      trainingWeek: { ...defaultTrainingWeek.runner, 1: "rest" },
    });
    const after = await self.athletes.get({ athleteId: runner.id });
    expect(after.athlete).toMatchObject({
      units: "in",
      timeZone: "America/New_York",
      trainingWeek: { 1: "rest", 2: "intervals" },
    });
  });
});

describe("pausing, archiving and restoring", () => {
  it("keeps the reason and the end of a pause, and forgets them when restored", async () => {
    const athleteId = world.club.lifter.id;
    const read = async () => (await asCoach().athletes.get({ athleteId })).athlete;
    const change = { status: "paused", pauseReason: "Exams", pausedUntil: "2026-12-01" } as const;
    const { version } = await asCoach().athletes.setStatus({
      athleteId,
      version: (await read()).version,
      change,
    });
    expect(await read()).toMatchObject({ ...change, version });
    await asCoach().athletes.setStatus({ athleteId, version, change: { status: "active" } });
    expect(await read()).toMatchObject({ status: "active", pauseReason: null, pausedUntil: null });
  });

  it("refuses a pause that is over before it begins", async () => {
    const athleteId = world.club.lifter.id;
    const change = { status: "paused", pauseReason: "Trip", pausedUntil: "2026-11-20" } as const;
    await expect(
      asCoach().athletes.setStatus({ athleteId, version: 1, change }),
    ).rejects.toMatchObject({ cause: { detail: { field: "pausedUntil" } } });
  });
});

describe("the injury history", () => {
  it("adds once, corrects, and takes away", async () => {
    const athleteId = world.club.runner.id;
    const id = uuidv7();
    const sprain = {
      id,
      athleteId,
      kind: "ankle_sprain",
      side: "left",
      since: "2026-05-01",
      resolvedOn: null,
      note: "Stairs",
    } as const;
    const list = async () => (await asCoach().athletes.get({ athleteId })).injuries;
    await asCoach().athletes.createInjury(sprain);
    await asCoach().athletes.createInjury(sprain);
    expect(await list()).toEqual([{ ...sprain, athleteId: undefined }]);
    await asCoach().athletes.updateInjury({ ...sprain, resolvedOn: "2026-07-01" });
    expect(await list()).toMatchObject([{ resolvedOn: "2026-07-01" }]);
    await asCoach().athletes.deleteInjury({ athleteId, id });
    expect(await list()).toEqual([]);
  });

  it("refuses an end before the start", async () => {
    const dates = { since: "2026-05-02", resolvedOn: "2026-05-01" };
    const injury = { kind: "other", side: "both", note: "", ...dates } as const;
    await expect(
      asCoach().athletes.createInjury({ ...injury, id: uuidv7(), athleteId: world.club.runner.id }),
    ).rejects.toMatchObject({ cause: { detail: { field: "resolvedOn" } } });
  });
});

describe("the roster list", () => {
  it("shows a coach their teams, an owner everybody, and nobody of the organisation beside", async () => {
    const { club, otherClub } = world;
    expect((await everyRow(world.as(club.otherCoach))).rows.map((row) => row.id)).toEqual([
      club.stranger.id,
    ]);
    const all = (await everyRow(world.as(club.owner))).rows.map((row) => row.id);
    expect(all).toContain(club.runner.id);
    expect(all).toContain(club.stranger.id);
    expect(all).not.toContain(otherClub.runner.id);
  });

  it("exports what a coach sees, and only that", async () => {
    const csv = await exportedCsv(asCoach());
    expect(csv.split("\r\n")[0]).toMatch(/^external_id,given_name,family_name,email/);
    expect(csv).toContain(
      "A-1,Hana,Novák,hana@club.org,,1999-02-17,female,runner,right,Northgate A",
    );
    await expect(
      exportedCsv(asCoach(), { athleteIds: [world.club.stranger.id] }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
