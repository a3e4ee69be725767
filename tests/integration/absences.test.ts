import { endAbsencesDue } from "@talus/api/members/background/end-absences";
import { v7 as uuidv7 } from "uuid";
import { afterEach, beforeEach, expect, it } from "vitest";
import { applicationOf } from "../support/background";
import { newRunners } from "../support/planned-athletes";
import { createWorld, type Person, type World } from "../support/world";

let world: World;
let athleteId: string;
beforeEach(async () => {
  world = await createWorld();
  [athleteId = ""] = await newRunners(world, 1);
});
afterEach(() => world.close());

const until = "2026-12-01" as const;
const api = (person: Person) => world.as(person);
const sees = async (person: Person) =>
  (await api(person).queue.ids({ signal: "neverTested" })).includes(athleteId);
const away = (absent: Person, deputy: Person) => ({
  ...{ userId: absent.userId, deputyId: deputy.userId, until },
});

const refusalOf = (asked: Promise<unknown>): Promise<string | null> =>
  asked.then(
    () => null,
    (error: Error) => error.message,
  );

it("gives a coach's teams and queue rows to the deputy until the day, shown to both", async () => {
  const { coach, otherCoach } = world.club;
  await api(coach).queue.mark({
    rows: [{ athleteId, signal: "neverTested", version: 0, ownerId: coach.userId }],
  });
  expect(await sees(otherCoach)).toBe(false);
  await api(coach).members.setAbsence(away(coach, otherCoach));
  for (const person of [coach, otherCoach]) {
    const mine = await api(person).queue.list({ filters: { owner: ["me"] } });
    expect(mine.neverTested.find((row) => row.athleteId === athleteId)?.owner).toMatchObject({
      ...{ userId: coach.userId, deputy: expect.any(String) },
    });
    expect(await api(person).members.absences()).toMatchObject([away(coach, otherCoach)]);
  }
  const { staff } = await api(coach).teams.get({ teamId: world.club.teamA });
  expect(staff.find(({ userId }) => userId === otherCoach.userId)?.standsInFor).not.toBeNull();

  await endAbsencesDue(applicationOf(world), new AbortController().signal);
  expect(await sees(otherCoach)).toBe(true);
  world.clock.now = new Date(`${until}T12:00:00Z`);
  await endAbsencesDue(applicationOf(world), new AbortController().signal);
  expect(await sees(otherCoach)).toBe(false);
  expect(await api(coach).members.absences()).toEqual([]);
});

it("ends with another deputy, by hand, and when the deputy decides nothing here any more", async () => {
  const { coach, otherCoach, owner } = world.club;
  await api(owner).members.setAbsence(away(coach, otherCoach));
  await api(coach).members.setAbsence(away(coach, owner));
  expect(await sees(otherCoach)).toBe(false);
  await api(coach).members.setAbsence(away(coach, otherCoach));
  await api(coach).members.endAbsence({ userId: coach.userId });
  expect(await sees(otherCoach)).toBe(false);
  await api(coach).members.setAbsence(away(coach, otherCoach));
  const { version = 0 } =
    (await api(owner).members.list()).find(({ userId }) => userId === otherCoach.userId) ?? {};
  await api(owner).members.updateRole({ userId: otherCoach.userId, role: "assistant", version });
  expect(await api(coach).members.absences()).toEqual([]);
  expect(await sees(coach)).toBe(true);
});

it("leaves the deputy on teams of their own, and follows the coach onto a new one", async () => {
  const { coach, otherCoach, owner, teamA } = world.club;
  await api(coach).members.setAbsence(away(coach, otherCoach));
  const teamId = uuidv7();
  await api(owner).teams.create({ id: teamId, name: "Later" });
  await api(owner).teams.addStaff({ teamId, userId: coach.userId });
  const teamsOf = async () => (await api(otherCoach).teams.list()).map(({ id }) => id);
  expect(await teamsOf()).toContain(teamId);
  await api(owner).teams.addStaff({ teamId: teamA, userId: otherCoach.userId });
  await api(coach).members.endAbsence({ userId: coach.userId });
  expect(await teamsOf()).toContain(teamA);
  expect(await teamsOf()).not.toContain(teamId);
});

it("takes no day that is over, nobody who left or decides nothing, and oneself not", async () => {
  const { coach, assistant, otherCoach, owner } = world.club;
  const refusal = (change: object) =>
    refusalOf(api(coach).members.setAbsence({ ...away(coach, otherCoach), ...change }));
  expect(await refusal({ until: "2026-11-20" })).toBe("Choose an end after today");
  expect(await refusal({ deputyId: assistant.userId })).toMatch(/^They have left, or decide/);
  expect(await refusal({ deputyId: coach.userId })).toMatch(/^Nobody stands in for themselves/);
  const { version = 0 } =
    (await api(owner).members.list()).find(({ userId }) => userId === otherCoach.userId) ?? {};
  await api(owner).members.setActive({ userId: otherCoach.userId, active: false, version });
  expect(await refusal({})).toMatch(/^They have left, or decide/);
});

it("takes no deputy who is out, and lets nobody be out who stands in", async () => {
  const { coach, otherCoach, owner } = world.club;
  await api(otherCoach).members.setAbsence(away(otherCoach, owner));
  const asDeputy = () => refusalOf(api(coach).members.setAbsence(away(coach, otherCoach)));
  expect(await asDeputy()).toMatch(/is out too/);
  await api(otherCoach).members.endAbsence({ userId: otherCoach.userId });
  expect(await asDeputy()).toBeNull();
  const out = () => refusalOf(api(otherCoach).members.setAbsence(away(otherCoach, owner)));
  expect(await out()).toMatch(/stands in for .*, who needs somebody else first/);
});

it("never leaves two coaches who stand in for each other, however they ask at once", async () => {
  const { coach, otherCoach } = world.club;
  const answers = await Promise.all([
    refusalOf(api(coach).members.setAbsence(away(coach, otherCoach))),
    refusalOf(api(otherCoach).members.setAbsence(away(otherCoach, coach))),
  ]);
  expect(answers.filter((answer) => answer === null)).toHaveLength(1);
});
