import { createReadyRoutines } from "@talus/db/routines/writes";
import type { AssessmentInput } from "@talus/domain/assessments/assessment.schema";
import type { Equipment } from "@talus/domain/equipment";
import { noSymptoms } from "@talus/domain/safety/red-flags";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createAthlete, createWorld, testNow, type World } from "../support/world";

let world: World;
beforeAll(async () => {
  world = await createWorld();
  await world.within(world.club, (db) =>
    createReadyRoutines(db, { newId: () => uuidv7(), now: testNow }),
  );
});
afterAll(() => world.close());

const noSides = { left: null, right: null };
const api = () => world.as(world.club.coach);

/** A new athlete with a first test that is stiff at the back of both ankles. */
async function tested(change: { equipment?: Equipment[]; achilles?: boolean } = {}) {
  const { club } = world;
  const athleteId = await world.within(club, async (db) => {
    const id = await createAthlete(db, { type: "runner", teamId: club.teamA, person: null });
    const { organisationId } = club;
    if (change.equipment) {
      await db.prisma.athlete.update({
        where: { organisationId_id: { organisationId, id } },
        data: { equipment: change.equipment },
      });
    }
    if (change.achilles) await db.prisma.injury.create({ data: achillesOf(organisationId, id) });
    return id;
  });
  const answer = await api().assessments.create(testOf(athleteId));
  if (answer.kind !== "stored") throw new Error(answer.kind);
  return { athleteId, verdictId: answer.verdictId };
}

function achillesOf(organisationId: string, athleteId: string) {
  return { organisationId, id: uuidv7(), athleteId, kind: "achilles_tendinopathy", side: "left" };
}

function testOf(athleteId: string): AssessmentInput {
  const tries = [8, 8.2, 8.4].map((value) => ({ value, invalidReason: null }));
  return {
    id: uuidv7(),
    athleteId,
    protocol: "standing_knee_to_wall",
    unit: "cm",
    takenOn: "2026-11-20",
    attempts: { left: tries, right: tries },
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
  };
}

type Whose = Awaited<ReturnType<typeof tested>>;

async function proposalOf(whose: Whose) {
  const basis = await api().reviews.basis(whose);
  if (basis.proposal.kind !== "new") throw new Error(basis.proposal.kind);
  return basis.proposal;
}

function accept(whose: Whose, lines: { key: string; taken: string[] } | null) {
  const base = { ...whose, id: uuidv7(), comment: "", startsOn: null };
  return api().reviews.create({ kind: "accepted", ...base, lines });
}

describe("taking a proposal", () => {
  it("some of it: exactly the ticked lines become the routine, with the reasons kept", async () => {
    const whose = await tested();
    const { lines, key } = await proposalOf(whose);
    const taken = lines.map(({ id }) => id).filter((id) => !id.includes("foam-roll-calf"));
    const review = await accept(whose, { key, taken });
    const { present } = await api().reviews.basis(whose);
    const ids = present?.items.map(({ exerciseId }) => exerciseId);
    expect(ids).toContain("bent-knee-wall-stretch");
    expect(ids).not.toContain("foam-roll-calf");
    expect(review.change.reasons).not.toHaveProperty("foam-roll-calf");
    expect(review.change.reasons?.["bent-knee-wall-stretch"]?.[0]?.ruleId).toBe("limit.soleus");
    expect(present?.why).toMatchObject({ verdictId: whose.verdictId });
    const plan = await api().plans.get({ athleteId: whose.athleteId });
    expect(plan.plan?.ruleSetVersion).toBe(present?.why?.ruleSetVersion);
    expect(plan.exercises.every(({ why }) => why.length > 0)).toBe(true);
  });

  it("without its only strength or balance is no plan, and says what is missing", async () => {
    const whose = await tested();
    const { lines, key } = await proposalOf(whose);
    const taken = lines.map(({ id }) => id).filter((id) => id !== "added sl-balance-reach");
    await expect(accept(whose, { key, taken })).rejects.toMatchObject({
      code: "BAD_REQUEST",
      message: "Add a balance exercise: a plan trains control over the range too.",
    });
    await expect(accept(whose, { key, taken: [] })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });

  it("that is not the one seen any more is a conflict, and nothing is stored", async () => {
    const whose = await tested();
    const { lines, key } = await proposalOf(whose);
    await world.within(world.club, (db) =>
      db.prisma.injury.create({ data: achillesOf(world.club.organisationId, whose.athleteId) }),
    );
    const taken = lines.map(({ id }) => id);
    await expect(accept(whose, { key, taken })).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(accept(whose, { key, taken: ["added nothing"] })).rejects.toMatchObject({
      code: "CONFLICT",
    });
    expect((await api().reviews.basis(whose)).review).toBeNull();
  });

  it("none of it keeps the present routine; a second one waits for nobody", async () => {
    const whose = await tested();
    await accept(whose, null);
    const before = (await api().reviews.basis(whose)).present;
    const again = await api().assessments.create({
      ...testOf(whose.athleteId),
      findings: {
        ...testOf(whose.athleteId).findings,
        sensation: { left: "front", right: "front" },
        symptoms: { ...noSymptoms, painNrs: 0, swelling: "mild" },
      },
    });
    if (again.kind !== "stored") throw new Error(again.kind);
    const next = { athleteId: whose.athleteId, verdictId: again.verdictId };
    const { key, lines } = await proposalOf(next);
    expect(lines.length).toBeGreaterThan(0);
    const review = await accept(next, { key, taken: [] });
    expect(review).toMatchObject({ decision: "regress", assignmentId: null });
    const { present } = await api().reviews.basis(next);
    expect(present?.assignmentId).toBe(before?.assignmentId);
    await expect(accept(next, { key, taken: [] })).rejects.toMatchObject({ code: "CONFLICT" });
  });
});

describe("what an athlete has at hand", () => {
  it("decides the exercises, and names what nothing could fill", async () => {
    const bare = await proposalOf(await tested({ equipment: [] }));
    const ids = bare.draft.items.map(({ exerciseId }) => exerciseId);
    expect(ids).not.toContain("foam-roll-calf");
    expect(ids).toContain("calf-raise-progression");
    expect(bare.unfilled).toContain("tib_ant_strength");
  });

  it("is set by the athlete and by the coach, and stays when the roster says nothing", async () => {
    const { runner, runnerPerson } = {
      runner: world.club.runner,
      runnerPerson: world.club.runner.person,
    };
    if (!runnerPerson) throw new Error("the runner has a login");
    const own = world.as(runnerPerson);
    const { athlete } = await own.athletes.get({ athleteId: runner.id });
    expect(athlete.equipment).toBeNull();
    const { units, timeZone, dominantSide, trainingWeek, version } = athlete;
    const preferences = { units, timeZone, dominantSide, trainingWeek, version };
    await own.athletes.updatePreferences({
      ...preferences,
      athleteId: runner.id,
      equipment: ["wall", "band"],
    });
    const after = await api().athletes.get({ athleteId: runner.id });
    expect(after.athlete.equipment).toEqual(["wall", "band"]);
    await expect(
      own.athletes.updatePreferences({ ...preferences, athleteId: runner.id, equipment: null }),
    ).rejects.toMatchObject({ code: "CONFLICT" });
  });
});

describe("what the athlete tells before starting", () => {
  it("steers the exercises and is named where one asks first, and stops neither test nor plan", async () => {
    const { athleteId } = await tested();
    const { athlete } = await api().athletes.get({ athleteId });
    const { units, timeZone, dominantSide, trainingWeek, version } = athlete;
    const preferences = { units, timeZone, dominantSide, trainingWeek, version };
    await api().athletes.updatePreferences({
      ...preferences,
      athleteId,
      complaints: ["uphill"],
      askFirst: ["pregnancy"],
    });
    const capture = await api().assessments.basis({ athleteId });
    expect(capture).toMatchObject({ askFirst: ["pregnancy"], isHeld: false });
    const answer = await api().assessments.create({ ...testOf(athleteId), takenOn: "2026-11-19" });
    if (answer.kind !== "stored") throw new Error(answer.kind);
    const basis = await api().reviews.basis({ athleteId, verdictId: answer.verdictId });
    expect(basis.askFirst).toEqual(["pregnancy"]);
    expect(basis.offer).toBeNull();
    if (basis.proposal.kind !== "new") throw new Error(basis.proposal.kind);
    expect(basis.proposal.why["slow-lunges"]?.[0]).toMatchObject({ sources: ["001:13"] });
  });
});

describe("history", () => {
  it("puts the named swap into the plan, with whose place it takes", async () => {
    const { swaps, why } = await proposalOf(await tested({ achilles: true }));
    expect(swaps.map((swap) => swap.why.text)).toContain(
      "Heel drops → Calf raises on the floor: Achilles history.",
    );
    expect(why["calf-raise-progression"]?.at(-1)?.sources).toContain("K4");
  });
});

describe("the way to a first plan, as the athlete's first screen tells it", () => {
  const firstTestOf = async (athleteId: string) =>
    (await api().sessions.today({ athleteId })).firstTest;

  it("goes from no test to a test that waits, to one that was looked at", async () => {
    const untested = await world.within(world.club, (db) =>
      createAthlete(db, { type: "runner", teamId: world.club.teamA, person: null }),
    );
    expect(await firstTestOf(untested)).toBe("none");
    const whose = await tested();
    expect(await firstTestOf(whose.athleteId)).toBe("waits");
    const base = { ...whose, id: uuidv7(), comment: "" };
    await api().reviews.create({ kind: "remeasure", ...base });
    expect(await firstTestOf(whose.athleteId)).toBe("reviewed");
  });
});
