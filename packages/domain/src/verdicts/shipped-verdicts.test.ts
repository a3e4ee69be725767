import { describe, expect, it } from "vitest";
import type { Sensation } from "../assessments/findings";
import { seededRandom } from "../random";
import { noSymptoms, type Symptoms } from "../safety/red-flags";
import { type Side, sides } from "../sides";
import { randomFacts } from "./cases/random-facts";
import {
  earlierTest as earlier,
  workedFacts as facts,
  judgedFacts,
  type WorkedChange,
  workedToday,
} from "./cases/worked-facts";
import type { InjuryFacts } from "./facts/facts";
import { promptLines, warningLines } from "./flag-lines";
import type { Changes } from "./measurement/change";
import { ruleIds, shippedRuleSet } from "./rule-set/rule-set";
import type { Judgement } from "./verdict";

/** Judged within a test, not while the file loads: a mutant is switched on only for the tests. */
function population(): Judgement[] {
  const next = seededRandom(20_261);
  return Array.from({ length: 300 }, () => judgedFacts(randomFacts(next, workedToday)));
}

/** A judgement in a line: what a stored verdict is compared by, without its words. */
function lineOf(judgement: Judgement): string {
  const { limiting, safety, plan, schedule, versusPrevious, versusBaseline } = judgement;
  const change = (changes: Changes | null, side: Side) => changes?.[side]?.label ?? "-";
  return [
    judgement.decision,
    `${safety.level}${safety.urgent ? " urgent" : ""} ${safety.flags.join("+")}`,
    ...sides.map((side) =>
      [
        side,
        judgement.bands[side] + (judgement.borderline[side] ? " borderline" : ""),
        judgement.angleBands?.[side] ?? "",
        limiting[side].join("+"),
        change(versusPrevious, side),
        change(versusBaseline, side),
      ].join(" "),
    ),
    `${judgement.asymmetry.size} ${judgement.asymmetry.flag}`,
    `with ${plan.include.join(" ")}`,
    `without ${plan.exclude.join(" ")}`,
    [plan.sideBias, ...plan.accommodations, plan.lowDose, judgement.progressionLocked].join(" "),
    schedule === null ? "no schedule" : Object.values(schedule).join(" "),
    [...judgement.warnings, ...judgement.prompts].join(" "),
  ].join(" | ");
}

/** Every wording of a rule, taken apart where it lists, its numbers left out. */
function wordingsOf(all: readonly Judgement[]): string[] {
  const told = all.flatMap(({ reasons }) =>
    reasons.flatMap(({ ruleId, text }) =>
      text
        .replace(/\d+(\.\d+)?/g, "#")
        .split(/(?<=;) |(?<=\.) /)
        .map((part) => `${ruleId}: ${part}`),
    ),
  );
  return [...new Set(told)].sort();
}

const pain = (painNrs: number | null, more: Partial<Symptoms> = {}) => ({
  symptoms: { ...noSymptoms, painNrs, ...more },
});
const goniometer = (left: number, right: number, change: WorkedChange = {}): WorkedChange => ({
  protocol: "nwb_goniometer",
  unit: "deg",
  attempts: { left: [left], right: [right] },
  ...change,
});
const marked = (left: [number | null, number | null], right = left): WorkedChange => {
  const of = ([lastPass, firstFail]: typeof left) => ({ lastPass, firstFail });
  return {
    protocol: "pass_fail_wall",
    unit: "cm",
    cm: [null, null],
    marks: { left: of(left), right: of(right) },
  };
};
const stuck: WorkedChange = {
  cm: [9, 9],
  weeksOnPlan: 12,
  adherence12WeeksPct: 70,
  previous: earlier(9, 9),
  baseline: earlier(8.9, 9, { takenOn: "2026-08-01" }),
};
const gained: WorkedChange = {
  cm: [9.6, 9.6],
  previous: earlier(9, 9),
  baseline: earlier(7.5, 8, { takenOn: "2026-09-01" }),
};
const fine: WorkedChange = { cm: [11, 11] };
const injured = (change: Partial<InjuryFacts>): WorkedChange => ({
  injuries: { ...facts().injuries, ...change },
});
const felt = (left: Sensation | null, right: Sensation | null): WorkedChange => ({
  sensation: { left, right },
});
const bony = { left: true, right: false };

/** Assessments at the edges of the rules, on both sides of each edge. */
const edges: Record<string, WorkedChange> = {
  "nothing remarkable": {},
  "the cuts of the bands": { cm: [10.16, 12.7] },
  "just outside of the cuts": { cm: [10.15, 12.71] },
  "a standard error from the cuts": { cm: [9.47, 13.39] },
  "more than a standard error from the cuts": { cm: [9.46, 13.4] },
  "a standard error inside the cuts": { cm: [10.85, 12.01] },
  "the end of no difference": { cm: [11, 12.5] },
  "the start of a mild difference, right lower": { cm: [11.51, 10] },
  "the end of a mild difference, left lower": { cm: [9, 12] },
  "the start of a marked difference": { cm: [9, 12.01] },
  "a marked difference in one band": { cm: [5, 9] },
  "one side alone": { cm: [8, null] },
  "the other side alone": { cm: [null, 8] },
  "no side at all, stopped": { cm: [null, null], ...pain(0, { pop: true }) },
  "a knee that cannot reach": { cm: [0, 9] },
  "the other knee that cannot reach": { cm: [9, 0] },
  "an angle below the gait minimum": goniometer(9.5, 10),
  "an angle at full": goniometer(19.5, 20),
  "an angle of no side, stopped": {
    ...goniometer(8, 8),
    attempts: { left: [], right: [] },
    ...pain(0, { pop: true }),
  },
  "an angle of one side": { ...goniometer(8, 8), attempts: { left: [], right: [8] } },
  "the end of no difference of angles": goniometer(10, 16),
  "the end of a mild difference of angles": goniometer(10, 22),
  "an angle after an angle": goniometer(10, 22, {
    previous: earlier(null, null, { protocol: "nwb_goniometer" }),
  }),
  "marks in the usual range": marked([10.16, 12.7]),
  "marks below it": marked([9, 10.16], [9, 10.17]),
  "marks across its lower cut": marked([10.15, 11]),
  "marks above it": marked([12.71, null], [12.7, 14]),
  "marks without an upper one": marked([11, null], [null, 9]),
  "marks of one side": {
    ...marked([9, 10]),
    marks: { left: { lastPass: 9, firstFail: 10 }, right: null },
  },
  "a change below the standard error": { cm: [9.18, 8.32], previous: earlier(8.5, 9) },
  "a change of the standard error": { cm: [9.19, 8.31], previous: earlier(8.5, 9) },
  "a change below the detectable one": { cm: [10.39, 7.11], previous: earlier(8.5, 9) },
  "a detectable change": { cm: [10.4, 9], previous: earlier(8.5, 9) },
  "a detectable loss": { cm: [8.5, 7.1], previous: earlier(8.5, 9) },
  "a jump": { cm: [12.31, 9], previous: earlier(8.5, 9), confirmed: true },
  "just no jump": { cm: [12.3, 9], previous: earlier(8.5, 9), confirmed: true },
  "a jump down": { cm: [8.5, 5.19], previous: earlier(8.5, 9), confirmed: true },
  "an earlier test of another protocol": {
    previous: earlier(8.5, 9, { protocol: "half_kneeling" }),
  },
  "an earlier test of the other side": { cm: [8.5, null], previous: earlier(null, 9) },
  "a loss since the start only": { cm: [7, 9], previous: earlier(8, 9), baseline: earlier(9, 9) },
  "felt in front and behind": felt("both", "front"),
  "felt behind and nowhere": felt("back", "none"),
  "felt behind with a straight knee": { protocol: "tape_lunge", ...felt("back", "back") },
  "known from last time": {
    lastLimiting: { left: ["joint", "soft_tissue_gastroc"], right: ["none"] },
  },
  "known from last time, felt nowhere": {
    ...felt("none", null),
    lastLimiting: { left: ["mixed"], right: ["soft_tissue_soleus"] },
  },
  "a towel held for exactly as long": {
    ...felt("front", null),
    towel: { left: { holdSec: 30, cramp: false }, right: { holdSec: 29, cramp: false } },
    lastLimiting: { left: null, right: ["soft_tissue_gastroc"] },
  },
  "a cramp with range enough": {
    ...fine,
    towel: { left: { holdSec: 40, cramp: true }, right: null },
  },
  "a squat that fails with range enough": {
    ...fine,
    squat: { below90: true, kneesForward: false, heelsDown: null },
  },
  "a squat that fails with one side limited": {
    cm: [11, 9],
    squat: { below90: false, kneesForward: true, heelsDown: true },
  },
  "a squat that is fine": {
    ...fine,
    squat: { below90: true, kneesForward: true, heelsDown: true },
  },
  "a bone spur": injured({ bony }),
  "a bone spur, with pain": { ...injured({ bony }), ...pain(3) },
  "an Achilles history": { ...felt("back", null), ...injured({ achilles: true }) },
  "an Achilles history with range enough": { ...fine, ...injured({ achilles: true }) },
  "an irritated plantar fascia": {
    ...felt("front", "front"),
    ...injured({ plantarIrritation: true }),
  },
  "excellent on both sides": { cm: [13, 14] },
  "excellent on one side": { cm: [13, 12] },
  "excellent on the other side": { cm: [12, 13] },
  "excellent, with pain": { cm: [13, 14], ...pain(3) },
  "excellent, with a tight calf": {
    cm: [13, 14],
    towel: { left: { holdSec: 10, cramp: false }, right: null },
  },
  "excellent, with an odd squat": {
    cm: [13, 14],
    squat: { below90: false, kneesForward: null, heelsDown: null },
  },
  "excellent, with a bone spur": { cm: [13, 14], ...injured({ bony }) },
  "excellent and stopped": { cm: [13, 14], ...pain(6) },
  "pain of 2": pain(2),
  "pain of 3": pain(3),
  "pain of 5": pain(5),
  "pain of 6": pain(6),
  "pain not told": { ...pain(null), previous: earlier(8.5, 9) },
  "pain of 6 the next morning": { ...pain(0), nextMorningNrs: 6 },
  "every red flag": pain(6, {
    painQuality: "sharp",
    worsening: true,
    swelling: "marked",
    calfWarmRed: true,
    unilateral: true,
    cannotBearWeight: true,
    pop: true,
  }),
  "shooting pain": pain(1, { painQuality: "shooting" }),
  "slight swelling": pain(0, { swelling: "mild" }),
  "every caution": {
    ...pain(4, { swelling: "mild" }),
    ...injured({ achilles: true, plantarIrritation: true, bony }),
    cm: [7, 7],
    previous: earlier(9, 9),
  },
  "no gain for twelve weeks": stuck,
  "no gain for eleven weeks": { ...stuck, weeksOnPlan: 11 },
  "no gain for an unknown time": { ...stuck, weeksOnPlan: null },
  "no gain with too little done": { ...stuck, adherence12WeeksPct: 69.9 },
  "no gain with nobody knowing what was done": { ...stuck, adherence12WeeksPct: null },
  "no gain with range enough": { ...stuck, ...fine, baseline: earlier(11, 11) },
  "a gain after twelve weeks": { ...stuck, baseline: earlier(7.1, 9, { takenOn: "2026-08-01" }) },
  "twelve weeks with nothing to compare": {
    ...stuck,
    previous: earlier(9, 9, { protocol: "half_kneeling" }),
    baseline: null,
  },
  "no gain for twelve weeks, with a joint that blocks": { ...stuck, ...felt("front", null) },
  "no gain for twelve weeks, with both that block": { ...stuck, ...felt(null, "both") },
  "morning pain up to 3": {
    previous: earlier(8.5, 9, { nextMorningNrs: 2 }),
    nextMorningNrs: 3,
  },
  "morning pain up to 2": {
    previous: earlier(8.5, 9, { nextMorningNrs: 1 }),
    nextMorningNrs: 2,
  },
  "morning pain that stays at 3": {
    previous: earlier(8.5, 9, { nextMorningNrs: 3 }),
    nextMorningNrs: 3,
  },
  "pain of 4 with 3 in the morning": { previous: earlier(8.5, 9), ...pain(4), nextMorningNrs: 3 },
  "pain of 4 with 2 in the morning": { previous: earlier(8.5, 9), ...pain(4), nextMorningNrs: 2 },
  "pain of 4 with an unknown morning": { previous: earlier(8.5, 9), ...pain(4) },
  "slight swelling at a retest": { previous: earlier(8.5, 9), ...pain(0, { swelling: "mild" }) },
  "at the goal twice": { cm: [10.16, 11], previous: earlier(10.16, 10.5) },
  "at the goal for the first time": { cm: [10.16, 11], previous: earlier(10.15, 10.5) },
  "at the goal with one side": { cm: [10.15, 11], previous: earlier(10.16, 10.5) },
  "at the goal by another protocol": {
    cm: [10.16, 11],
    previous: earlier(10.16, 10.5, { protocol: "half_kneeling" }),
  },
  "at the goal, marked apart": { cm: [10.2, 13.3], previous: earlier(10.3, 13) },
  "at the goal, with pain": { cm: [10.2, 11], previous: earlier(10.3, 11), ...pain(3) },
  "at the goal with an unmeasured side": { cm: [10.2, null], previous: earlier(10.3, 11) },
  "at a goal of one's own": {
    cm: [12, 11],
    goalCm: { left: 12, right: 11 },
    previous: earlier(12, 11),
  },
  "a gain since the start": gained,
  "a gain with just enough done": { ...gained, adherencePct: 70 },
  "a gain with too little done": { ...gained, adherencePct: 69.9 },
  "a gain with nobody knowing what was done": { ...gained, adherencePct: null },
  "a gain after two weeks": { ...gained, previous: earlier(9, 9, { takenOn: "2026-11-06" }) },
  "a gain a day too early": { ...gained, previous: earlier(9, 9, { takenOn: "2026-11-07" }) },
  "a gain after a test of unknown day": { ...gained, previous: earlier(9, 9, { takenOn: null }) },
  "a gain with pain of 2": { ...gained, ...pain(2) },
  "a gain with pain of 3": { ...gained, ...pain(3) },
  "a possible gain twice": {
    cm: [9.4, 9],
    previous: earlier(8.7, 9),
    beforePrevious: earlier(8, 9),
  },
  "a possible gain, then on the other side": {
    cm: [9, 9.4],
    previous: earlier(9, 8.7),
    beforePrevious: earlier(8.3, 8.7),
  },
  "a possible gain after a reliable one": {
    cm: [9.4, 9],
    previous: earlier(8.7, 9),
    beforePrevious: earlier(6.5, 9),
    baseline: earlier(8.5, 9),
  },
  "a possible gain once": {
    cm: [9.4, 9],
    previous: earlier(8.7, 9),
    beforePrevious: earlier(8.5, 9),
  },
  "a possible gain, the side not measured before": {
    cm: [9.4, 9],
    previous: earlier(8.7, 9),
    beforePrevious: earlier(null, 9),
  },
  "a start that is known and no test since": { cm: [9.4, 9], baseline: earlier(8.5, 9) },
  "another protocol last time, a start of this one": {
    cm: [10.5, 10.5],
    previous: earlier(10.5, 10.5, { protocol: "half_kneeling" }),
    baseline: earlier(10.4, 10.5),
  },
  "another protocol last time, a gain since the start": {
    cm: [9, 9],
    previous: earlier(9, 9, { protocol: "half_kneeling" }),
    baseline: earlier(8.9, 9),
  },
  "no gain, little done": { previous: earlier(8.5, 9), adherencePct: 69 },
  "a gain, little done": { previous: earlier(6.5, 9), adherencePct: 69 },
  "a possible gain by another tester": {
    cm: [9.5, 9],
    previous: earlier(8.5, 9),
    testerId: "B",
  },
  "a possible loss by another tester": { cm: [7.5, 9], previous: earlier(8.5, 9), testerId: "B" },
  "a possible gain by an unknown tester": {
    cm: [9.5, 9],
    previous: earlier(8.5, 9),
    testerId: null,
  },
  "a lifter": { athleteType: "lifter" },
};

const wordsOf = ({ reasons }: Judgement) => reasons.map(({ ruleId, text }) => `${ruleId}: ${text}`);

/** An edge's judgement with its reasons; those of the unchanged assessment by their rule only. */
function edgeTexts(): string[] {
  const usual = new Set(wordsOf(judgedFacts(facts({ cm: [9, 9] }))));
  return Object.entries(edges).map(([name, change]) => {
    const judgement = judgedFacts(facts(change));
    const reasons = wordsOf(judgement).map((words) =>
      usual.has(words) ? words.replace(/: .*/, " as usual") : words,
    );
    return [name, lineOf(judgement), ...reasons].join("\n  ");
  });
}

describe("the rule set that ships", () => {
  it("judges today as it did when it was shipped: another answer is another version", async () => {
    await expect(`${population().map(lineOf).join("\n")}\n`).toMatchFileSnapshot(
      `./shipped-verdicts-${shippedRuleSet.version}.txt`,
    );
  });
  it("words its reasons as they were read over", async () => {
    await expect(`${wordingsOf(population()).join("\n")}\n`).toMatchFileSnapshot(
      "./shipped-wordings.txt",
    );
  });
  it("judges at the edges of its rules as it did, word for word", async () => {
    await expect(`${edgeTexts().join("\n")}\n`).toMatchFileSnapshot(
      `./shipped-edges-${shippedRuleSet.version}.txt`,
    );
  });
});

describe("every judgement", () => {
  const order = new Map(ruleIds.map((ruleId, place) => [ruleId, place]));
  const step = (ruleId: string) => ruleId.split(".")[0] ?? "";

  it("leaves a reason with text and source for each step that it takes", () => {
    for (const { reasons, safety } of population()) {
      const steps = new Set(reasons.map(({ ruleId }) => step(ruleId)));
      const wanted = ["band", "asymmetry", "change", "limit", "safety", "decision", "plan"];
      expect([...steps]).toEqual(expect.arrayContaining([...wanted, "schedule"]));
      expect(reasons.filter(({ text }) => !/^[A-Z\d].*\.$/.test(text))).toEqual([]);
      expect(reasons.filter(({ sources }) => sources.length === 0)).toEqual([]);
      expect(reasons.some(({ ruleId }) => ruleId === `safety.${safety.level}`)).toBe(true);
    }
  });
  it("tells the steps in the order in which they are taken", () => {
    const first = (judgement: Judgement, wanted: string) =>
      judgement.reasons.findIndex(({ ruleId }) => step(ruleId) === wanted);
    for (const judgement of population()) {
      const places = ["band", "asymmetry", "change", "limit", "safety", "decision", "plan"].map(
        (wanted) => first(judgement, wanted),
      );
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    }
  });
  it("leaves the rule of every line of warnings and prompts, once", () => {
    for (const { warnings, prompts, reasons } of population()) {
      const flagged = [
        ...warningLines(warnings).map(({ flag }) => `warning.${flag}`),
        ...promptLines(prompts).map(({ flag }) => `prompt.${flag}`),
      ];
      expect(
        reasons.map(({ ruleId }) => ruleId).filter((id) => /^(warning|prompt)\./.test(id)),
      ).toEqual(flagged);
    }
  });
  it("names known rules and never an injury risk", () => {
    for (const { ruleId, text } of population().flatMap(({ reasons }) => reasons)) {
      expect(order.has(ruleId)).toBe(true);
      expect(text).not.toMatch(/risk|prevent|will (get|cause)|diagnos/i);
    }
  });
});
