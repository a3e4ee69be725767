import type { AssessmentInput } from "@talus/domain/assessments/assessment.schema";
import { addDays } from "@talus/domain/calendar";
import { v7 as uuidv7 } from "uuid";
import { afterEach, beforeEach, expect, test } from "vitest";
import { arrangePlan } from "../support/plan";
import { newRunners, wallTest } from "../support/planned-athletes";
import { logOf } from "../support/session-log";
import { createWorld, type Person, testToday, type World } from "../support/world";

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

const as = (who: "owner" | "coach" | "assistant") => world.as(world.club[who]);

function letExceptions(on: boolean, who: "owner" | "coach" = "coach") {
  return as(who).teams.setExceptionsOnly({ teamId: world.club.teamA, on });
}

const both = (cm: number) => {
  const tries = [{ value: cm, invalidReason: null }];
  return { left: tries, right: tries };
};

/** The assistant records a test of so many centimetres on both sides, so many days ago. */
function measure(
  athleteId: string,
  daysAgo: number,
  cm: number,
  change?: Partial<AssessmentInput>,
) {
  const takenOn = addDays(testToday, -daysAgo);
  const { assessments } = as("assistant");
  return assessments.create(wallTest(athleteId, { takenOn, attempts: both(cm), ...change }));
}

/** A runner on a plan whose first test waits for a review. */
async function testedRunner(firstCm = 8.5): Promise<string> {
  const [athleteId = ""] = await newRunners(world, 1);
  await arrangePlan(world, { club: world.club, athleteId }, [{ date: addDays(testToday, 2) }]);
  await measure(athleteId, 21, firstCm);
  return athleteId;
}

async function waits(athleteId: string): Promise<boolean> {
  const { toReview, jump } = await as("coach").queue.list();
  return [...toReview, ...jump].some((row) => row.athleteId === athleteId);
}

async function standing(athleteId: string) {
  return as("coach").reviews.list({ athleteId });
}

test("what waits keeps waiting, what comes within the rules is accepted for who let it", async () => {
  const athleteId = await testedRunner();
  await letExceptions(true);
  expect(await waits(athleteId)).toBe(true);
  const answer = await measure(athleteId, 0, 8.6);
  expect(answer).toMatchObject({ kind: "stored", judgement: { decision: "continue" } });
  expect(await waits(athleteId)).toBe(false);
  const { club } = world;
  const [review, ...more] = await standing(athleteId);
  expect(more).toEqual([]);
  expect(review).toMatchObject({
    ...{ kind: "accepted", decision: "continue", forTeamId: club.teamA, assignmentId: null },
    reviewedByName: expect.stringContaining("coach"),
  });
  const [done] = await as("coach").reviews.doneForCoach();
  expect(done).toMatchObject({ id: review?.id, athleteId, teamName: "Northgate A" });
  expect(done?.why[0]).toBe("The plan goes on unchanged.");
  expect(await world.as(club.otherCoach).reviews.doneForCoach()).toEqual([]);
  const [entry] = await world.within(club, (db) =>
    db.prisma.auditEntry.findMany({ where: { subject: "review", athleteId } }),
  );
  expect(entry).toMatchObject({
    ...{ action: "review.accepted", actorUserId: null },
    detail: { by: "machine", forTeamId: club.teamA, switchedOnBy: club.coach.userId },
  });
});

test("a coach takes it back, and it waits until somebody decides", async () => {
  const athleteId = await testedRunner();
  await letExceptions(true);
  await measure(athleteId, 0, 8.6);
  const [review] = await standing(athleteId);
  await as("coach").reviews.undo({ athleteId, reviewId: review?.id ?? "" });
  expect(await waits(athleteId)).toBe(true);
  expect(await as("coach").reviews.doneForCoach()).toEqual([]);
  expect(await standing(athleteId)).toEqual([]);
});

test("a step forward gives its plan in the name of who let it", async () => {
  const athleteId = await testedRunner(7.5);
  const past = [7, 6, 5, 4, 3].map((back) => ({ date: addDays(testToday, -back) }));
  const ids = await arrangePlan(world, { club: world.club, athleteId }, past);
  await letExceptions(true, "owner");
  for (const [at, plannedSessionId] of ids.entries()) {
    const date = past[at]?.date ?? testToday;
    await as("coach").sessions.log(logOf(athleteId, plannedSessionId, { date }));
  }
  await measure(athleteId, 0, 9.8);
  const [review] = await standing(athleteId);
  expect(review).toMatchObject({ decision: "progress", forTeamId: world.club.teamA });
  const plan = await as("coach").plans.get({ athleteId });
  expect(plan.plan?.assignedByName).toContain("owner");
});

test("whatever asks for a look waits: a first test, pain, a leap, a test that was asked for, a correction", async () => {
  await letExceptions(true);
  const first = await testedRunner();
  expect(await waits(first)).toBe(true);

  const inPain = await testedRunner();
  const { findings } = wallTest(inPain);
  const symptoms = { ...findings.symptoms, painNrs: 3 };
  await measure(inPain, 0, 8.6, { findings: { ...findings, symptoms } });
  expect(await waits(inPain)).toBe(true);

  const leapt = await testedRunner();
  await measure(leapt, 0, 14, { confirmed: true });
  expect(await waits(leapt)).toBe(true);

  const asked = await testedRunner();
  const { toReview } = await as("coach").queue.list();
  const row = toReview.find(({ athleteId }) => athleteId === asked);
  const verdictId = row?.kind === "review" ? row.verdictId : "";
  world.clock.now = new Date(world.clock.now.getTime() + 60_000);
  const ask = {
    kind: "remeasure",
    id: uuidv7(),
    athleteId: asked,
    verdictId,
    comment: "",
  } as const;
  await as("coach").reviews.create(ask);
  await measure(asked, 0, 8.6);
  expect(await waits(asked)).toBe(true);

  const corrected = await testedRunner();
  const stored = await measure(corrected, 0, 8.6);
  expect(await waits(corrected)).toBe(false);
  if (stored.kind !== "stored") throw new Error("The test was not stored");
  const amendsId = stored.assessmentId;
  await as("coach").assessments.amend({
    ...wallTest(corrected, { takenOn: testToday, attempts: both(8.7) }),
    amendsId,
  });
  expect(await waits(corrected)).toBe(true);
});

test("who switches it off, leaves the team or loses the role lets nothing more", async () => {
  const { club } = world;
  const accepted = async () => {
    const athleteId = await testedRunner();
    await measure(athleteId, 0, 8.6);
    return !(await waits(athleteId));
  };
  await letExceptions(true);
  expect(await accepted()).toBe(true);
  await letExceptions(false);
  expect(await accepted()).toBe(false);
  await letExceptions(true);
  const remove = { teamId: club.teamA, userId: club.coach.userId };
  await as("owner").teams.addStaff({ teamId: club.teamA, userId: club.otherCoach.userId });
  await as("owner").teams.removeStaff(remove);
  const athleteId = await asOther(club.otherCoach);
  const team = await as("owner").teams.get({ teamId: club.teamA });
  expect(team).toMatchObject({ exceptionsOnlyByName: null });
  const { toReview } = await world.as(club.otherCoach).queue.list();
  expect(toReview.map((row) => row.athleteId)).toContain(athleteId);
});

/** A runner of team A with two tests by another coach. */
async function asOther(coach: Person): Promise<string> {
  const [athleteId = ""] = await newRunners(world, 1);
  await arrangePlan(world, { club: world.club, athleteId }, [{ date: addDays(testToday, 2) }]);
  for (const [daysAgo, cm] of [
    [21, 8.5],
    [0, 8.6],
  ] as const) {
    const takenOn = addDays(testToday, -daysAgo);
    await world.as(coach).assessments.create(wallTest(athleteId, { takenOn, attempts: both(cm) }));
  }
  return athleteId;
}
