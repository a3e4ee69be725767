import { describe, expect, it } from "vitest";
import { seededRandom } from "../random";
import { painLimits } from "../safety/red-flags";
import { sides } from "../sides";
import { randomFacts } from "./cases/random-facts";
import { earlierTest, judgedFacts, workedFacts, workedToday } from "./cases/worked-facts";
import type { Decision } from "./decision";
import { type Facts, noInjuries } from "./facts/facts";
import { anyLoss, changesSince, lastComparable } from "./measurement/change";
import { shippedRuleSet } from "./rule-set/rule-set";
import { hasAmberPain, worstPain } from "./safety";
import { judge } from "./verdict";

const next = seededRandom(7_128);
const many = Array.from({ length: 3_000 }, () => randomFacts(next, workedToday));
const judgedOf = (change: (facts: Facts) => Facts, which: (facts: Facts) => boolean = () => true) =>
  many
    .map(change)
    .filter(which)
    .map((facts) => ({ facts, judgement: judgedFacts(facts) }));
const asIs = (facts: Facts) => facts;
const steppedUp: readonly Decision[] = ["progress", "maintain"];

describe("for random facts", () => {
  it("pain of 3 to 5 the next morning is care at least, locks, and is never stepped up", () => {
    const hurt = judgedOf((facts) => ({ ...facts, nextMorningNrs: 4 }));
    for (const { judgement } of hurt) {
      expect(judgement.safety.level).not.toBe("clear");
      expect(judgement.progressionLocked).toBe(true);
      expect(steppedUp).not.toContain(judgement.decision);
    }
  });

  it("pain of 3 to 5 on two mornings in a row steps back or refers", () => {
    const hurt = judgedOf(
      (facts) => ({
        ...facts,
        nextMorningNrs: 3,
        previous: facts.previous && { ...facts.previous, nextMorningNrs: 5 },
      }),
      ({ previous }) => previous !== null,
    );
    for (const { judgement } of hurt) expect(["regress", "refer"]).toContain(judgement.decision);
  });

  it("an open stress fracture stops and proposes nothing", () => {
    const broken = judgedOf((facts) => ({
      ...facts,
      injuries: { ...facts.injuries, stressFracture: true },
    }));
    for (const { judgement } of broken) {
      expect(judgement).toMatchObject({ decision: "refer", schedule: null });
      expect(judgement.safety.flags).toContain("stress_fracture");
      expect(judgement.plan).toMatchObject({ include: [], exclude: ["all_until_cleared"] });
    }
  });

  it("an open calf strain is care at least, and its side gets neither stretch nor slow lowering", () => {
    for (const side of sides) {
      const strained = judgedOf((facts) => ({
        ...facts,
        injuries: { ...noInjuries, calfStrain: { ...noInjuries.calfStrain, [side]: true } },
      }));
      for (const { judgement } of strained) {
        expect(judgement.safety.level).not.toBe("clear");
        const own = judgement.plan.perSide?.[side];
        if (!own) continue;
        expect(own.exclude).toEqual(
          expect.arrayContaining(["calf_stretch", "single_leg_load", "eccentric_load"]),
        );
        expect(own.include.filter((one) => /stretch_|eccentric/.test(one))).toEqual([]);
        expect(judgement.plan.exclude).toContain("plyometrics");
      }
    }
  });

  it("a bony side gets no joint work, and takes none from the other side", () => {
    const bony = judgedOf((facts) => ({
      ...facts,
      injuries: { ...facts.injuries, bony: { left: true, right: false } },
    }));
    for (const [at, { judgement }] of bony.entries()) {
      const { perSide } = judgement.plan;
      if (!perSide || judgement.limiting.left.includes("unknown")) continue;
      expect(perSide.left.include).not.toContain("joint_mobilisation");
      expect(perSide.left.exclude).toContain("joint_work");
      expect(perSide.right.exclude).not.toContain("joint_work");
      const without = judgedFacts({
        ...(many[at] as Facts),
        injuries: { ...(many[at] as Facts).injuries, bony: { left: false, right: false } },
      });
      const others = without.plan.perSide?.right.include.filter((one) => one !== "calf_strength");
      expect(perSide.right.include).toEqual(expect.arrayContaining(others ?? []));
    }
  });

  it("a loss since the last comparable test is never stepped up", () => {
    for (const { facts, judgement } of judgedOf(asIs)) {
      if (judgement.cm === null) continue;
      const now = { protocol: facts.protocol, testerId: facts.testerId, cm: judgement.cm };
      const earlier = [facts.previous, facts.beforePrevious, facts.baseline];
      const changes = earlier.map((one) => changesSince(one, now, shippedRuleSet));
      if (anyLoss(lastComparable(changes))) expect(judgement.decision).not.toBe("progress");
    }
  });

  it("a limited side without a gain of its own in twelve weeks is pointed out and holds the plan", () => {
    let seen = 0;
    for (const { facts, judgement } of judgedOf(asIs)) {
      const long = (facts.weeksOnPlan ?? 0) >= 12 && (facts.adherence12WeeksPct ?? 0) >= 70;
      const changes = judgement.versusBaseline ?? judgement.versusPrevious;
      for (const side of sides) {
        const change = changes?.[side];
        const stuck =
          long &&
          judgement.bands[side] === "limited" &&
          change?.cm != null &&
          change.label !== "reliable_gain";
        expect(judgement.prompts.includes(`side_without_gain_${side}`)).toBe(stuck);
        if (!stuck) continue;
        seen += 1;
        expect(steppedUp).not.toContain(judgement.decision);
      }
    }
    expect(seen).toBeGreaterThan(20);
  });

  it("Achilles history keeps gradual calf loading on both sides of every plan but a stop", () => {
    const healed = judgedOf((facts) => ({
      ...facts,
      injuries: { ...facts.injuries, achilles: true },
    }));
    for (const { judgement } of healed) {
      const isStop = judgement.safety.level === "stop";
      expect(judgement.plan.include.includes("gradual_calf_loading")).toBe(!isStop);
      for (const side of sides) {
        const own = judgement.plan.perSide?.[side].include;
        if (own) expect(own).toContain("gradual_calf_loading");
      }
    }
  });

  it("what is asked about first proposes nothing", () => {
    let asked = 0;
    for (const facts of many) {
      const verdict = judge({ ...facts, confirmed: false }, shippedRuleSet, workedToday);
      if (verdict.kind !== "needs_confirmation") continue;
      asked += 1;
      expect(verdict.asTyped).toMatchObject({
        decision: null,
        plan: null,
        schedule: null,
        prompts: [],
      });
      const rules = verdict.asTyped.reasons.map(({ ruleId }) => ruleId).join();
      expect(rules).not.toMatch(/decision|plan|schedule|prompt/);
    }
    expect(asked).toBeGreaterThan(0);
  });

  it("stops above the one limit of pain, and above a stricter one where a rule set has it", () => {
    const strict = { ...shippedRuleSet, pain: { ...shippedRuleSet.pain, cautionMaxNrs: 4 } };
    const lax = { ...shippedRuleSet, pain: { ...shippedRuleSet.pain, cautionMaxNrs: 8 } };
    expect(shippedRuleSet.pain).toMatchObject(painLimits);
    for (const facts of many) {
      const worst = worstPain(facts);
      const stops = (rules: typeof strict) =>
        judgedFacts(facts, rules).safety.flags.includes("nrs_over_5");
      expect(stops(shippedRuleSet)).toBe(worst !== null && worst > 5);
      expect(stops(lax)).toBe(worst !== null && worst > 5);
      expect(stops(strict)).toBe(worst !== null && worst > 4);
      if (worst !== null && worst > 4)
        expect(hasAmberPain({ ...facts, nextMorningNrs: null }, strict)).toBe(
          facts.symptoms.painNrs !== null &&
            facts.symptoms.painNrs > 2 &&
            facts.symptoms.painNrs <= 4,
        );
    }
  });
});

describe("words of a verdict", () => {
  const textOf = (change: Parameters<typeof workedFacts>[0], ruleId: string) =>
    judgedFacts(workedFacts(change)).reasons.find((one) => one.ruleId === ruleId)?.text;

  it("show a figure near a cut to 0.01, any other to 0.1", () => {
    expect(textOf({ cm: [10.15, 9] }, "band.distance")).toContain("Left 10.15 cm, below");
    expect(textOf({ cm: [10.16, 9] }, "band.distance")).toContain("Left 10.16 cm, in");
    expect(textOf({ cm: [12.75, 9.25] }, "band.distance")).toMatch(/Left 12\.75 cm.*right 9\.3 cm/);
    expect(textOf({ cm: [10.22, 12.64] }, "band.distance")).toMatch(
      /Left 10\.2 cm.*right 12\.6 cm/,
    );
    expect(textOf({ cm: [9, 10.52] }, "asymmetry.distance")).toContain("1.52 cm: a mild");
    const since = textOf({ cm: [10.39, 9], previous: earlierTest(8.5, 9) }, "change.error");
    expect(since).toContain("left +1.89 cm, right 0.0 cm");
  });

  it("say once what holds for both sides", () => {
    const { reasons } = judgedFacts(workedFacts({ sensation: { left: "back", right: "back" } }));
    const limits = reasons.filter(({ ruleId }) => ruleId.startsWith("limit."));
    expect(limits.map(({ text }) => text)).toEqual([expect.stringMatching(/^Both sides: /)]);
    const differing = judgedFacts(workedFacts({ sensation: { left: "back", right: "front" } }));
    expect(
      differing.reasons.filter(({ ruleId }) => ruleId.startsWith("limit.")).map(({ text }) => text),
    ).toEqual([expect.stringMatching(/^Left: /), expect.stringMatching(/^Right: /)]);
  });

  it("name the pain that stops: of the rule set where that is stricter, and of no other sign", () => {
    const strict = { ...shippedRuleSet, pain: { ...shippedRuleSet.pain, cautionMaxNrs: 4 } };
    const hurting = { ...workedFacts().symptoms, painNrs: 6, pop: true };
    const stopText = (rules: typeof strict) =>
      judgedFacts(workedFacts({ symptoms: hurting }), rules).reasons.find(
        ({ ruleId }) => ruleId === "safety.stop",
      )?.text;
    expect(stopText(strict)).toContain("pain above 4 out of 10; felt or heard a pop.");
    expect(stopText(shippedRuleSet)).toContain("pain above 5 out of 10; felt or heard a pop.");
  });

  it("name both calves where both are strained", () => {
    const calfStrain = { left: true, right: true };
    const { injuries } = workedFacts();
    expect(textOf({ injuries: { ...injuries, calfStrain } }, "plan.strain")).toMatch(
      /^Both calves are strained/,
    );
  });

  it("tell a stopped athlete nothing of sessions that were missed", () => {
    const { prompts } = judgedFacts(
      workedFacts({ symptoms: { ...workedFacts().symptoms, pop: true }, adherencePct: 20 }),
    );
    expect(prompts).toEqual([]);
  });
});
