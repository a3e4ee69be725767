import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createWorld, type Person, type World } from "../support/world";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const asCoach = () => world.as(world.club.coach);
const asOwner = () => world.as(world.club.owner);

describe("making a team", () => {
  it("puts the coach who makes it on its staff, and shows it to owner and coach alone", async () => {
    const id = uuidv7();
    await asCoach().teams.create({ id, name: "  Fell   and trail " });
    await asCoach().teams.create({ id, name: "Fell and trail" });
    expect(await asCoach().teams.get({ teamId: id })).toMatchObject({
      name: "Fell and trail",
      staff: [{ userId: world.club.coach.userId, role: "coach" }],
      athletes: 0,
    });
    const names = async (api: ReturnType<World["as"]>) =>
      (await api.teams.list()).map((team) => team.name);
    expect(await names(asOwner())).toEqual(["Fell and trail", "Northgate A", "Northgate B"]);
    expect(await names(world.as(world.club.otherCoach))).toEqual(["Northgate B"]);
    expect(await names(world.as(world.otherClub.owner))).not.toContain("Fell and trail");
  });

  it("refuses a name that is taken, whatever its case", async () => {
    await expect(
      asCoach().teams.create({ id: uuidv7(), name: "northgate b" }),
    ).rejects.toMatchObject({ code: "CONFLICT" });
  });
});

describe("a team's athletes", () => {
  it("counts those who are not archived, by type", async () => {
    const team = (await asCoach().teams.list()).find(({ id }) => id === world.club.teamA);
    expect(team).toMatchObject({ athletes: 2, runners: 1, lifters: 1 });
  });

  it("takes only athletes whom the coach may see", async () => {
    const { club, otherClub } = world;
    const ids = [club.stranger.id];
    const add = (api: ReturnType<typeof asCoach>, athleteIds: string[]) =>
      api.teams.addAthletes({ teamId: club.teamA, athleteIds });
    await expect(add(asCoach(), ids)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(add(asOwner(), [...ids, otherClub.runner.id])).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    expect(await add(asOwner(), ids)).toEqual({ added: 1 });
    expect(await add(asOwner(), ids)).toEqual({ added: 0 });
    await asCoach()
      .teams.removeAthletes({ teamId: club.teamA, athleteIds: ids })
      .then(
        () => expect.unreachable("the coach would lose sight of the athlete"),
        (error: { code: string }) => expect(error.code).toBe("CONFLICT"),
      );
    await asOwner().teams.removeAthletes({ teamId: club.teamA, athleteIds: ids });
  });
});

describe("a team's staff", () => {
  it("gives sight of the athletes at once, and takes it at once", async () => {
    const { club } = world;
    const other = world.as(club.otherCoach);
    await expect(other.athletes.get({ athleteId: club.runner.id })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await asOwner().teams.addStaff({ teamId: club.teamA, userId: club.otherCoach.userId });
    expect((await other.athletes.get({ athleteId: club.runner.id })).athlete.id).toBe(
      club.runner.id,
    );
    await asOwner().teams.removeStaff({ teamId: club.teamA, userId: club.otherCoach.userId });
    await expect(other.athletes.get({ athleteId: club.runner.id })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("never takes an athlete or somebody of another organisation", async () => {
    const { club, otherClub } = world;
    for (const userId of [club.runner.person.userId, otherClub.coach.userId]) {
      await expect(asOwner().teams.addStaff({ teamId: club.teamA, userId })).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
    }
    const { staff } = await asOwner().teams.get({ teamId: club.teamA });
    expect(staff.map((person) => person.role).sort()).toEqual(["assistant", "coach"]);
  });

  it("keeps a coach from locking themselves out", async () => {
    const { club } = world;
    await expect(
      asCoach().teams.removeStaff({ teamId: club.teamA, userId: club.coach.userId }),
    ).rejects.toMatchObject({ code: "CONFLICT" });
  });
});

it("hands a team over: the other coach sees it, who had it no more, and no assistant takes one", async () => {
  const { club } = world;
  const id = uuidv7();
  await asCoach().teams.create({ id, name: "Handed over" });
  const handOver = (toUserId: string) =>
    asCoach().teams.handOver({ teamId: id, fromUserId: club.coach.userId, toUserId });
  await expect(handOver(club.assistant.userId)).rejects.toMatchObject({ code: "BAD_REQUEST" });
  await expect(handOver(club.runner.person.userId)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await handOver(club.otherCoach.userId);
  const ids = async (who: Person) => (await world.as(who).teams.list()).map((team) => team.id);
  expect(await ids(club.otherCoach)).toContain(id);
  expect(await ids(club.coach)).not.toContain(id);
});

describe("archiving a team", () => {
  it("takes it out of the list and puts it back", async () => {
    const { teamB } = world.club;
    const ids = async () => (await asOwner().teams.list()).map((team) => team.id);
    await asOwner().teams.setArchived({ teamId: teamB, archived: true });
    expect(await ids()).not.toContain(teamB);
    await asOwner().teams.setArchived({ teamId: teamB, archived: false });
    expect(await ids()).toContain(teamB);
  });
});
