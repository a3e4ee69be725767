import { createReadyRoutines } from "@talus/db/routines/writes";
import type { AssessmentInput } from "@talus/domain/assessments/assessment.schema";
import { noSymptoms } from "@talus/domain/safety/red-flags";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createAthlete, createWorld, type Person, testNow, type World } from "../support/world";

let world: World;
beforeAll(async () => {
  world = await createWorld();
  await world.within(world.club, (db) =>
    createReadyRoutines(db, { newId: () => uuidv7(), now: testNow }),
  );
});
afterAll(() => world.close());

const noSides = { left: null, right: null };

function testOf(
  athleteId: string,
  values: { left: number[]; right: number[] },
  change: Partial<AssessmentInput> = {},
): AssessmentInput {
  const tries = (numbers: number[]) => numbers.map((value) => ({ value, invalidReason: null }));
  return {
    id: uuidv7(),
    athleteId,
    protocol: "standing_knee_to_wall",
    unit: "cm",
    takenOn: "2026-11-20",
    attempts: { left: tries(values.left), right: tries(values.right) },
    findings: {
      sensation: { left: "back", right: "back" },
      towel: noSides,
      squat: null,
      marks: noSides,
      symptoms: { ...noSymptoms, painNrs: 0 },
    },
    nextMorningNrs: null,
    note: "",
    confirmed: false,
    ...change,
  };
}

/** A new athlete of team A, so that tests do not meet each other's history. */
function newAthlete(): Promise<string> {
  const { club } = world;
  return world.within(club, (db) =>
    createAthlete(db, { type: "runner", teamId: club.teamA, person: null }),
  );
}

async function stored(person: Person, input: AssessmentInput) {
  const answer = await world.as(person).assessments.create(input);
  if (answer.kind !== "stored") throw new Error(`The test was ${answer.kind}`);
  return answer;
}

describe("capturing a test", () => {
  it("stores it once, however often it is sent, and refuses other values under its id", async () => {
    const { coach } = world.club;
    const athleteId = await newAthlete();
    const input = testOf(athleteId, { left: [8.4, 8.6], right: [9] });
    const first = await stored(coach, input);
    expect(await stored(coach, input)).toMatchObject({ verdictId: first.verdictId });
    expect(await world.as(coach).assessments.list({ athleteId })).toHaveLength(1);
    const other = { ...input, note: "changed" };
    await expect(world.as(coach).assessments.create(other)).rejects.toMatchObject({
      code: "CONFLICT",
    });
  });

  it("keeps raw value and unit, the score beside them, and what does not count", async () => {
    const athleteId = await newAthlete();
    const input = testOf(athleteId, { left: [], right: [4] }, { unit: "in" });
    input.attempts.left = [
      { value: 3.5, invalidReason: null },
      { value: 4.5, invalidReason: "heel_lifted" },
    ];
    const { assessmentId } = await stored(world.club.coach, input);
    const { assessment, verdict } = await world
      .as(world.club.coach)
      .assessments.get({ athleteId, assessmentId });
    expect(assessment).toMatchObject({
      unit: "in",
      cm: { left: 8.89, right: 10.16 },
      attempts: input.attempts,
      selfMeasured: false,
    });
    expect(verdict?.outcome).toMatchObject({ decision: "start", ruleSetVersion: "2026-2" });
    expect(verdict?.inputs).toMatchObject({ unit: "in", attempts: { left: [3.5], right: [4] } });
  });

  it("stores nothing that is refused or asked about", async () => {
    const { coach } = world.club;
    const athleteId = await newAthlete();
    const api = world.as(coach);
    const refused = testOf(athleteId, { left: [110], right: [105] }, { takenOn: "2026-02-30" });
    expect(await api.assessments.create(refused)).toMatchObject({
      kind: "refused",
      refusals: [{ field: "date" }, { field: "left" }, { field: "right" }],
      suggestion: { unit: "mm", cm: { left: 11, right: 10.5 } },
    });
    await stored(
      coach,
      testOf(athleteId, { left: [11.2], right: [11.8] }, { takenOn: "2026-10-30" }),
    );
    const inches = testOf(athleteId, { left: [4.5], right: [4.7] });
    expect(await api.assessments.create(inches)).toMatchObject({
      kind: "needs_confirmation",
      suggestion: { unit: "in" },
    });
    expect(await api.assessments.list({ athleteId })).toHaveLength(1);
    await stored(coach, { ...inches, confirmed: true });
    expect(await api.assessments.list({ athleteId })).toHaveLength(2);
  });

  it("puts the athlete on hold after a red flag, in the same step", async () => {
    const { coach, runner } = world.club;
    const input = testOf(runner.id, { left: [], right: [] });
    input.findings.symptoms = { ...noSymptoms, painNrs: 3, calfWarmRed: true };
    const answer = await stored(runner.person, input);
    expect(answer.judgement).toMatchObject({ decision: "refer", schedule: null });
    const holds = await world.as(coach).holds.list({ athleteId: runner.id });
    expect(holds).toMatchObject([
      { flags: ["calf_warm_red"], urgent: true, source: { kind: "assessment", id: input.id } },
    ]);
    const queue = await world.as(coach).queue.list();
    expect(queue.held.map(({ athleteId }) => athleteId)).toContain(runner.id);
    expect(queue.toReview.map(({ athleteId }) => athleteId)).not.toContain(runner.id);
  });

  it("is due 14 days later and overdue after 21, and leaves nobody else's athletes in the queue", async () => {
    const { coach, otherCoach } = world.club;
    const athleteId = await newAthlete();
    await stored(coach, testOf(athleteId, { left: [8], right: [8] }, { takenOn: "2026-10-29" }));
    const basis = await world.as(coach).assessments.basis({ athleteId });
    expect(basis.due).toMatchObject({ state: "overdue", from: "2026-11-12", until: "2026-11-19" });
    const overdueOf = async (person: Person) =>
      (await world.as(person).queue.list()).overdue.map((row) => row.athleteId);
    expect(await overdueOf(coach)).toContain(athleteId);
    expect(await overdueOf(otherCoach)).not.toContain(athleteId);
    expect(await overdueOf(world.otherClub.owner)).toEqual([]);
  });
});

describe("reviewing a verdict", () => {
  it("accepts: the proposed routine is assigned and placed, and undoing takes both back", async () => {
    const { coach } = world.club;
    const api = world.as(coach);
    const athleteId = await newAthlete();
    const { verdictId } = await stored(coach, testOf(athleteId, { left: [8], right: [8.4] }));
    const inQueue = async () =>
      (await api.queue.list()).toReview.some((row) => row.athleteId === athleteId);
    expect(await inQueue()).toBe(true);
    const { proposal } = await api.reviews.basis({ athleteId, verdictId });
    expect(proposal).toMatchObject({ kind: "new", phase: "build" });

    const id = uuidv7();
    const accept = {
      kind: "accepted",
      id,
      athleteId,
      verdictId,
      comment: "",
      startsOn: null,
    } as const;
    const review = await api.reviews.create(accept);
    expect(await api.reviews.create(accept)).toEqual(review);
    expect(review).toMatchObject({ decision: "start", change: { startsOn: "2026-11-21" } });
    expect(review.change.after?.name).toContain("soleus");
    expect(await inQueue()).toBe(false);
    const basis = await api.reviews.basis({ athleteId, verdictId });
    expect(basis.present).toMatchObject({ assignmentId: review.assignmentId, phase: "build" });
    const { days } = await api.plans.get({ athleteId });
    expect(days.filter(({ session }) => session !== null).length).toBeGreaterThan(10);

    await expect(api.reviews.create({ ...accept, id: uuidv7() })).rejects.toMatchObject({
      code: "CONFLICT",
    });
    await api.reviews.undo({ athleteId, reviewId: id });
    await api.reviews.undo({ athleteId, reviewId: id });
    expect(await inQueue()).toBe(true);
    expect((await api.reviews.basis({ athleteId, verdictId })).present).toBeNull();
  });

  it("gives two athletes with one need one routine", async () => {
    const { coach } = world.club;
    const api = world.as(coach);
    const routineOf = async () => {
      const athleteId = await newAthlete();
      const { verdictId } = await stored(coach, testOf(athleteId, { left: [7], right: [7] }));
      const base = { id: uuidv7(), athleteId, verdictId, comment: "", startsOn: null };
      await api.reviews.create({ kind: "accepted", ...base });
      return (await api.reviews.basis({ athleteId, verdictId })).present?.routineVersionId;
    };
    const first = await routineOf();
    expect(first).toBeDefined();
    expect(await routineOf()).toBe(first);
  });

  it("asks to measure again: due at once, and said to the athlete", async () => {
    const { coach } = world.club;
    const api = world.as(coach);
    const athleteId = await newAthlete();
    const { verdictId } = await stored(coach, testOf(athleteId, { left: [8], right: [8] }));
    world.clock.now = new Date(testNow.getTime() + 60_000);
    await api.reviews.create({
      kind: "remeasure",
      id: uuidv7(),
      athleteId,
      verdictId,
      comment: "Heel was up.",
    });
    expect((await api.assessments.basis({ athleteId })).due.state).toBe("due");
    expect(await api.reviews.list({ athleteId })).toMatchObject([
      { kind: "remeasure", comment: "Heel was up.", change: { after: null } },
    ]);
    world.clock.now = testNow;
  });

  it("refuses a routine that the injury history speaks against, and a start in the past", async () => {
    const { coach, organisationId } = world.club;
    const api = world.as(coach);
    const athleteId = await newAthlete();
    await world.within(world.club, (db) =>
      db.prisma.injury.create({
        data: {
          organisationId,
          id: uuidv7(),
          athleteId,
          kind: "achilles_tendinopathy",
          side: "left",
        },
      }),
    );
    const { verdictId } = await stored(coach, testOf(athleteId, { left: [8], right: [8] }));
    const routines = await api.routines.list();
    const full = routines.find(
      ({ purpose, athleteType }) => purpose === "full" && athleteType === "runner",
    );
    const change = {
      kind: "changed",
      id: uuidv7(),
      athleteId,
      verdictId,
      comment: "",
      decision: "continue",
      routineVersionId: full?.versionId ?? null,
      phase: "build",
      sideBias: null,
      startsOn: null,
    } as const;
    await expect(api.reviews.create(change)).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await expect(
      api.reviews.create({
        kind: "accepted",
        id: uuidv7(),
        athleteId,
        verdictId,
        comment: "",
        startsOn: "2026-11-19",
      }),
    ).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });
});
