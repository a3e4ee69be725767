import type { AssessmentInput } from "@talus/domain/assessments/assessment.schema";
import { seriesText, type TestSeries } from "@talus/domain/assessments/measures/test-series";
import { type Protocol, protocols, scaleOf } from "@talus/domain/assessments/protocols";
import { noSymptoms } from "@talus/domain/safety/red-flags";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createAthlete, createWorld, type Person, type World } from "../support/world";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const both = <T>(value: T) => ({ left: value, right: value });
const counts = (...values: number[]) => values.map((value) => ({ value, invalidReason: null }));

function testOf(athleteId: string, change: Partial<AssessmentInput> = {}): AssessmentInput {
  return {
    id: uuidv7(),
    athleteId,
    protocol: "standing_knee_to_wall",
    unit: "cm",
    takenOn: "2026-11-20",
    attempts: both(counts(8.4)),
    findings: {
      sensation: both(null),
      towel: both(null),
      squat: null,
      marks: both(null),
      symptoms: { ...noSymptoms, painNrs: 0 },
    },
    nextMorningNrs: null,
    note: "",
    confirmed: false,
    ...change,
  };
}

function newAthlete(): Promise<string> {
  const { club } = world;
  return world.within(club, (db) =>
    createAthlete(db, { type: "runner", teamId: club.teamA, person: null }),
  );
}

const coach = () => world.as(world.club.coach);

async function stored(input: AssessmentInput, person: Person = world.club.coach) {
  const answer = await world.as(person).assessments.create(input);
  if (answer.kind !== "stored") throw new Error(`${answer.kind}: ${JSON.stringify(answer)}`);
  return answer;
}

/** A plausible result of each protocol, typed in the unit that it is read in. */
function resultOf(protocol: Protocol): Partial<AssessmentInput> {
  const scale = scaleOf(protocol);
  if (scale === "angle") return { protocol, unit: "deg", attempts: both(counts(12, 14)) };
  if (scale === "distance") return { protocol, unit: "in", attempts: both(counts(4, 4.2)) };
  return { protocol, unit: "in", attempts: both([]) };
}

describe("every ankle test", () => {
  it.each(protocols)("%s is stored raw, and is a series of its own", async (protocol) => {
    const athleteId = await newAthlete();
    const input = testOf(athleteId, resultOf(protocol));
    if (scaleOf(protocol) === "interval")
      input.findings.marks = both({ lastPass: 4, firstFail: 5 });
    const { assessmentId } = await stored(input);
    const { assessment } = await coach().assessments.get({ athleteId, assessmentId });
    expect(assessment).toMatchObject({
      protocol,
      unit: input.unit,
      attempts: input.attempts,
      findings: { marks: input.findings.marks },
    });
    const series = await coach().assessments.series({ athleteId });
    expect(series.map(({ key }) => key)).toEqual([protocol]);
    const [only] = series as [TestSeries];
    const shown = { distance: "10.4 cm", angle: "13°", interval: "10.16 to 12.70 cm" };
    expect(seriesText(only.points[0]?.left ?? null, only)).toBe(shown[scaleOf(protocol)]);
  });

  it("in five ways gives five lines, and a changed protocol is not compared", async () => {
    const athleteId = await newAthlete();
    for (const [at, protocol] of protocols.entries()) {
      const input = testOf(athleteId, { ...resultOf(protocol), takenOn: `2026-09-0${at + 1}` });
      if (scaleOf(protocol) === "interval")
        input.findings.marks = both({ lastPass: 4, firstFail: 5 });
      const { judgement } = await stored(input);
      expect(judgement.warnings.includes("protocol_changed")).toBe(at > 0);
      if (scaleOf(protocol) === "angle") expect(judgement.cm).toBeNull();
    }
    const series = await coach().assessments.series({ athleteId });
    expect(series.map(({ key }) => key)).toEqual([...protocols]);
    expect(series.every(({ points }) => points.length === 1)).toBe(true);
  });
});

describe("further tests of an ankle test", () => {
  it("are stored raw beside it, with what does not count, and read back as sent", async () => {
    const athleteId = await newAthlete();
    const input = testOf(athleteId, {
      ...resultOf("nwb_goniometer"),
      further: {
        plantarflexion: both(counts(32, 34)),
        toe_circle: { left: counts(14.5), right: counts(12) },
        heel_raise: { left: counts(24), right: [] },
        single_leg_balance: {
          left: [...counts(30, 40), { value: 3, invalidReason: "foot_touched" }],
          right: counts(60),
        },
      },
    });
    input.findings.towel = {
      left: { holdSec: 22, cramp: true },
      right: { holdSec: 30, cramp: false },
    };
    input.findings.qualities = {
      pelvisTucks: true,
      moves: {
        left: { up: "stiff", down: "free", inward: null, outward: null, feel: "rigid" },
        right: null,
      },
      lunge: { left: ["arch_collapsed"], right: [] },
    };
    const { assessmentId } = await stored(input);
    const { assessment } = await coach().assessments.get({ athleteId, assessmentId });
    expect(assessment.further).toEqual(input.further);
    expect(assessment.findings.qualities).toEqual(input.findings.qualities);
    const series = await coach().assessments.series({ athleteId });
    const lasts = Object.fromEntries(
      series.map((one) => [one.key, one.points.map(({ left }) => seriesText(left, one)).join()]),
    );
    expect(lasts).toEqual({
      nwb_goniometer: "13°",
      plantarflexion: "33°",
      straight_knee_towel: "22 s, cramp",
      toe_circle: "14.5 cm",
      heel_raise: "24 raises",
      single_leg_balance: "35 s",
    });
    expect(series.find(({ key }) => key === "heel_raise")?.points[0]?.right).toBeNull();
  });

  it("are refused by name and side, with nothing stored", async () => {
    const athleteId = await newAthlete();
    const heel_raise = { left: counts(500), right: counts(21) };
    const answer = await coach().assessments.create(testOf(athleteId, { further: { heel_raise } }));
    expect(answer).toMatchObject({
      kind: "refused",
      refusals: [{ field: "heel_raise.left", message: expect.stringContaining("200 raises") }],
      suggestion: null,
    });
    expect(await coach().assessments.history({ athleteId })).toEqual([]);
  });
});

describe("what cannot be", () => {
  const refusedWith = async (change: Partial<AssessmentInput>) => {
    const athleteId = await newAthlete();
    await world.within(world.club, ({ prisma, organisationId }) =>
      prisma.athlete.update({
        where: { organisationId_id: { organisationId, id: athleteId } },
        data: { birthDate: new Date("1999-02-17") },
      }),
    );
    const answer = await coach().assessments.create(testOf(athleteId, change));
    if (answer.kind !== "refused") throw new Error(`It was ${answer.kind}`);
    expect(await coach().assessments.history({ athleteId })).toEqual([]);
    return answer;
  };

  it.each([
    ["30 February", { takenOn: "2026-02-30" }, "date", "invalid"],
    ["a day to come", { takenOn: "2027-11-20" }, "date", "in_future"],
    ["a day before birth", { takenOn: "1999-02-16" }, "date", "before_birth"],
    ["a negative distance", { attempts: both(counts(-1)) }, "left", "negative"],
    ["25.1 cm", { attempts: both(counts(25.1)) }, "left", "implausible_gt_25cm"],
    ["no value at all", { attempts: both([]) }, "measures", "none_given"],
  ] as const)("%s is refused at its field", async (_, change, field, reason) => {
    const { refusals } = await refusedWith(change as Partial<AssessmentInput>);
    expect(refusals[0]).toMatchObject({ field, reason });
    expect(refusals[0]?.message.length).toBeGreaterThan(20);
  });

  it("asks whether 80 was meant in millimetres, and applies nothing by itself", async () => {
    const { suggestion } = await refusedWith({ attempts: both(counts(80)) });
    expect(suggestion).toEqual({ unit: "mm", cm: both(8) });
  });

  it("tells tries that all do not count from none", async () => {
    const slipped = [{ value: 8, invalidReason: "slipped" as const }];
    const { refusals } = await refusedWith({ attempts: both(slipped) });
    expect(refusals[0]?.message).toMatch(/None of the tries counts/);
  });

  it.each([
    ["four attempts", { attempts: both(counts(8, 8, 8, 8)) }],
    ["a hold of eleven minutes", { towel: 660 }],
    ["degrees for a distance", { unit: "deg" }],
    ["a foot moved down without a goniometer", { further: { plantarflexion: both(counts(30)) } }],
  ] as const)("%s is no test", async (_, odd) => {
    const athleteId = await newAthlete();
    const { towel, ...change } = odd as { towel?: number } & Partial<AssessmentInput>;
    const input = testOf(athleteId, change);
    if (towel !== undefined) input.findings.towel = both({ holdSec: towel, cramp: false });
    await expect(coach().assessments.create(input)).rejects.toMatchObject({ code: "BAD_REQUEST" });
    expect(await coach().assessments.history({ athleteId })).toEqual([]);
  });

  it("is stored where one side is missing, which stays unknown", async () => {
    const athleteId = await newAthlete();
    const { judgement } = await stored(
      testOf(athleteId, { attempts: { left: counts(0), right: [] } }),
    );
    expect(judgement).toMatchObject({
      cm: { left: 0, right: null },
      bands: { right: "unknown" },
      asymmetry: { flag: "unknown" },
    });
    expect(judgement.warnings).toEqual(
      expect.arrayContaining(["floor_effect_left", "right_missing"]),
    );
  });
});

describe("correcting a test", () => {
  it("keeps the old one, marked, and lets only the new one count", async () => {
    const athleteId = await newAthlete();
    const before = await stored(testOf(athleteId, { takenOn: "2026-10-20" }));
    const wrong = await stored(testOf(athleteId, { attempts: both(counts(18.4)) }));
    const input = testOf(athleteId, { attempts: both(counts(8.8)) });
    const amend = () => coach().assessments.amend({ ...input, amendsId: wrong.assessmentId });
    const answer = await amend();
    if (answer.kind !== "stored") throw new Error(`It was ${answer.kind}`);
    expect(answer.judgement.versusPrevious?.left).toMatchObject({ cm: 0.4, label: "none" });
    expect(await amend()).toMatchObject({ verdictId: answer.verdictId });

    const all = await coach().assessments.history({ athleteId });
    expect(all.map(({ id, isSuperseded }) => [id, isSuperseded])).toEqual([
      [answer.assessmentId, false],
      [wrong.assessmentId, true],
      [before.assessmentId, false],
    ]);
    const standing = [answer.assessmentId, before.assessmentId];
    const listed = await coach().assessments.list({ athleteId });
    expect(listed.map(({ id }) => id)).toEqual(standing);
    const [line] = await coach().assessments.series({ athleteId });
    expect(line?.points.map(({ left }) => left?.value)).toEqual([8.4, 8.8]);
    const old = await coach().assessments.get({ athleteId, assessmentId: wrong.assessmentId });
    expect(old.assessment).toMatchObject({ cm: both(18.4), supersededAt: expect.any(Date) });
    expect(old.verdict?.outcome.cm).toEqual(both(18.4));
    const queue = await coach().queue.list();
    const waiting = queue.toReview.filter((row) => row.athleteId === athleteId);
    expect(waiting.map(({ id }) => id)).toContain(answer.verdictId);
    expect(waiting.map(({ id }) => id)).not.toContain(wrong.verdictId);
  });

  it("leaves who measured, and is refused a second time for the old one", async () => {
    const { runner } = world.club;
    const first = await stored(testOf(runner.id), runner.person);
    const amendsId = first.assessmentId;
    const input = testOf(runner.id, { note: "read the tape again" });
    const answer = await coach().assessments.amend({ ...input, amendsId });
    if (answer.kind !== "stored") throw new Error(`It was ${answer.kind}`);
    const { assessment } = await coach().assessments.get({
      athleteId: runner.id,
      assessmentId: answer.assessmentId,
    });
    expect(assessment).toMatchObject({
      amendsId,
      testerId: runner.person.userId,
      selfMeasured: true,
    });
    const again = coach().assessments.amend({ ...testOf(runner.id), amendsId });
    await expect(again).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(
      world.as(runner.person).assessments.amend({ ...testOf(runner.id), amendsId }),
    ).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it("opens one hold for one stop, however often it is corrected", async () => {
    const athleteId = await newAthlete();
    const hurts = testOf(athleteId);
    hurts.findings.symptoms = { ...noSymptoms, painNrs: 7 };
    const first = await stored(hurts);
    await coach().assessments.amend({
      ...hurts,
      id: uuidv7(),
      note: "the left one",
      amendsId: first.assessmentId,
    });
    expect(await coach().holds.list({ athleteId })).toHaveLength(1);
  });

  it("begins from the test before the corrected one, and changes nothing when it is refused", async () => {
    const athleteId = await newAthlete();
    await stored(testOf(athleteId, { takenOn: "2026-10-20", attempts: both(counts(8)) }));
    const { assessmentId: amendsId } = await stored(testOf(athleteId));
    const basis = await coach().assessments.basis({ athleteId, amendsId });
    expect(basis.last).toMatchObject({ takenOn: "2026-10-20", cm: both(8) });
    expect(basis.lastValues[0]?.points).toMatchObject([{ takenOn: "2026-10-20" }]);
    const refused = await coach().assessments.amend({
      ...testOf(athleteId, { attempts: both(counts(30)) }),
      amendsId,
    });
    expect(refused.kind).toBe("refused");
    const all = await coach().assessments.history({ athleteId });
    expect(all.every(({ isSuperseded }) => !isSuperseded)).toBe(true);
  });
});
