import { describe, expect, it } from "vitest";
import { noSymptoms } from "../safety/red-flags";
import {
  earlierTest as earlier,
  workedFacts as facts,
  judgedFacts as judged,
  workedToday as today,
} from "./cases/worked-facts";
import { type Facts, noInjuries } from "./facts/facts";
import { shippedRuleSet } from "./rule-set/rule-set";
import { judge } from "./verdict";

describe("acceptance", () => {
  const codes = (of: Facts) => {
    const verdict = judge(of, shippedRuleSet, today);
    return verdict.kind === "refused"
      ? verdict.refusals.map(({ field, reason }) => `${field}:${reason}`)
      : verdict.kind;
  };

  it("takes tomorrow, for athletes ahead of the server, and refuses the day after", () => {
    expect(codes(facts({ takenOn: "2026-11-21" }))).toBe("judged");
    expect(codes(facts({ takenOn: "2026-11-22" }))).toEqual(["date:in_future"]);
  });
  it("refuses a test before birth", () => {
    expect(codes(facts({ takenOn: "2004-01-01", birthDate: "2004-01-02" }))).toEqual([
      "date:before_birth",
    ]);
  });
  it("takes 0 and 25 cm, refuses 25.01 and what is no number", () => {
    expect(codes(facts({ cm: [0, 25] }))).toBe("judged");
    expect(codes(facts({ cm: [25.01, Number.NaN] }))).toEqual([
      "left:implausible_gt_25cm",
      "right:not_a_number",
    ]);
  });
  it("refuses one bad attempt even where the mean would be plausible", () => {
    expect(codes({ ...facts(), attempts: { left: [30, 9, 9], right: [9] } })).toEqual([
      "left:implausible_gt_25cm",
    ]);
  });
  it("refuses nothing at all, yet takes a red flag without a measure", () => {
    expect(codes(facts({ cm: [null, null] }))).toEqual(["measures:none_given"]);
    expect(codes(facts({ cm: [null, null], symptoms: { ...noSymptoms, pop: true } }))).toBe(
      "judged",
    );
  });
  it("asks where inches were typed as cm, and stores what a person confirms", () => {
    const typed = facts({ cm: [4.5, 4.7], previous: earlier(11.2, 11.8) });
    expect(judge(typed, shippedRuleSet, today)).toMatchObject({
      kind: "needs_confirmation",
      suggestion: { unit: "in", cm: { left: 11.43, right: 11.94 } },
    });
    expect(codes({ ...typed, confirmed: true })).toBe("judged");
  });
  it("does not ask about a large true change that no unit explains", () => {
    expect(codes(facts({ cm: [13, 13], previous: earlier(8, 8) }))).toBe("judged");
  });
});

describe("score and change", () => {
  it("is the mean of the attempts, kept to 0.01 cm", () => {
    const { cm } = judged({ ...facts(), attempts: { left: [9, 9.4, 9.3], right: [9] } });
    expect(cm).toEqual({ left: 9.23, right: 9 });
  });
  it.each([
    [8.68, "none"],
    [8.69, "possible_gain"],
    [9.89, "possible_gain"],
    [9.9, "reliable_gain"],
    [6.1, "reliable_loss"],
  ])("calls %s cm after 8.0 cm %s", (now, label) => {
    const { versusPrevious } = judged(facts({ cm: [now, 8], previous: earlier(8, 8) }));
    expect(versusPrevious?.left?.label).toBe(label);
  });
  it("never compares protocols, and leaves a side without both values unknown", () => {
    const other = earlier(8, 8, { protocol: "half_kneeling" });
    const changed = judged(facts({ cm: [12, 12], previous: other }));
    expect(changed.versusPrevious?.right).toEqual({ cm: null, label: "not_comparable" });
    expect(changed.warnings).toContain("protocol_changed");
    expect(changed.decision).toBe("continue");
    expect(judged(facts({ previous: earlier(8, null) })).versusPrevious?.right).toBeNull();
  });
});

describe("a missing side", () => {
  const one = judged(facts({ cm: [9, null] }));
  it("is unknown everywhere and asks for both", () => {
    expect(one.bands).toEqual({ left: "limited", right: "unknown", overall: "limited" });
    expect(one.limiting.right).toEqual(["unknown"]);
    expect(one.asymmetry.flag).toBe("unknown");
    expect(one.warnings).toEqual(["right_missing"]);
    expect(one.prompts).toEqual(["measure_both_sides"]);
  });
});

describe("limiting factor", () => {
  it("adds the gastrocnemius beside the soleus, at exactly 30 s not", () => {
    const felt = { left: "back", right: "back" } as const;
    const towel = {
      left: { holdSec: 29, cramp: false },
      right: { holdSec: 30, cramp: false },
    };
    expect(judged(facts({ sensation: felt, towel })).limiting).toEqual({
      left: ["soft_tissue_soleus", "soft_tissue_gastroc"],
      right: ["soft_tissue_soleus"],
    });
  });
  it("tells joint, mixed and undetermined apart", () => {
    const of = (left: "front" | "both" | "none") =>
      judged(facts({ sensation: { left, right: null } })).limiting.left;
    expect(of("front")).toEqual(["joint"]);
    expect(of("both")).toEqual(["mixed"]);
    expect(of("none")).toEqual(["undetermined"]);
  });
  it("carries the last known factor where nothing was recorded", () => {
    const carried = facts({ lastLimiting: { left: ["joint"], right: ["none"] } });
    expect(judged(carried).limiting).toEqual({ left: ["joint"], right: ["undetermined"] });
  });
  it("looks elsewhere when the squat fails with ankles in range", () => {
    const squat = { below90: false, kneesForward: true, heelsDown: null };
    const odd = judged(facts({ cm: [11, 12], squat }));
    expect(odd.limiting.left).toEqual(["not_ankle_likely"]);
    expect(odd.plan.include).toContain("calf_strength");
    expect(odd.warnings).toEqual(["squat_fail_with_normal_ankle"]);
    expect(odd.prompts).toEqual(["check_hip_and_technique", "consider_goal_target_12.7cm"]);
  });
});

describe("safety", () => {
  it("stops without urgency after a pop, with urgency for a hot calf", () => {
    const of = (symptoms: Partial<Facts["symptoms"]>) =>
      judged(facts({ symptoms: { ...noSymptoms, painNrs: 0, ...symptoms } }));
    expect(of({ pop: true })).toMatchObject({
      decision: "refer",
      schedule: null,
      safety: { level: "stop", urgent: false },
      plan: { include: [], exclude: ["all_until_cleared"] },
    });
    expect(of({ calfWarmRed: true }).safety.urgent).toBe(true);
    expect(of({ painNrs: 5 }).safety.level).toBe("caution");
    expect(of({ painNrs: 6 }).safety.level).toBe("stop");
  });
});

describe("decision", () => {
  it("refers a bony limit and offers a raised heel", () => {
    const bony = judged(
      facts({
        cm: [6, 10.5],
        sensation: { left: "front", right: null },
        injuries: { ...noInjuries, bony: { left: true, right: false } },
      }),
    );
    expect(bony).toMatchObject({
      decision: "refer",
      limiting: { left: ["bony"], right: ["none"] },
      safety: { level: "caution" },
      schedule: { phase: "maintenance", pending: "clinician" },
    });
    expect(bony.plan).toMatchObject({
      include: ["tib_ant_strength", "balance"],
      exclude: ["aggressive_end_range_dorsiflexion"],
      sideBias: "left",
      accommodations: ["heel_lift_shoe_or_wedge"],
    });
  });
  it("refers after 12 adherent weeks without a gain, not when adherence is unknown", () => {
    const stuck = facts({
      cm: [8.1, 8.2],
      sensation: { left: "front", right: "front" },
      previous: earlier(8, 8),
      baseline: earlier(8, 8, { takenOn: "2026-08-20" }),
      weeksOnPlan: 12,
    });
    expect(judged(stuck).decision).toBe("refer");
    expect(judged(stuck).plan.accommodations).toEqual(["heel_lift_shoe_or_wedge"]);
    expect(judged({ ...stuck, adherence12WeeksPct: null }).decision).toBe("continue");
    expect(judged({ ...stuck, weeksOnPlan: 11 }).decision).toBe("continue");
  });
  it("regresses on a reliable loss, mild swelling and rising or lasting pain", () => {
    const loss = judged(facts({ cm: [8, 10], previous: earlier(10, 10) }));
    expect(loss.decision).toBe("regress");
    expect(loss.prompts).toEqual(["retest_same_protocol", "ask_about_new_injury"]);
    const swollen = { ...noSymptoms, painNrs: 0, swelling: "mild" as const };
    expect(judged(facts({ previous: earlier(8, 9), symptoms: swollen })).decision).toBe("regress");
    const rising = facts({
      previous: earlier(8.5, 9, { nextMorningNrs: 2 }),
      nextMorningNrs: 3,
    });
    expect(judged(rising)).toMatchObject({ decision: "regress", progressionLocked: true });
    expect(judged({ ...rising, nextMorningNrs: 2 }).decision).toBe("continue");
    const lasting = { ...noSymptoms, painNrs: 4 };
    expect(
      judged(facts({ previous: earlier(8.5, 9), symptoms: lasting, nextMorningNrs: 3 })).decision,
    ).toBe("regress");
  });
  it("never regresses a first assessment", () => {
    const swollen = { ...noSymptoms, painNrs: 2, swelling: "mild" as const };
    expect(judged(facts({ symptoms: swollen })).decision).toBe("start");
  });
  it("maintains at the goal twice in a row, not with marked asymmetry or unknown pain", () => {
    const there = facts({ cm: [10.2, 11], previous: earlier(10.16, 10.5) });
    expect(judged(there)).toMatchObject({
      decision: "maintain",
      plan: { exclude: ["extra_static_stretching"] },
      schedule: { phase: "maintenance" },
    });
    expect(judged(facts({ cm: [10.2, 13.3], previous: earlier(10.3, 13) })).decision).toBe(
      "continue",
    );
    expect(judged({ ...there, symptoms: noSymptoms }).decision).toBe("continue");
    expect(judged({ ...there, goalCm: { left: 12, right: 12 } }).decision).toBe("continue");
  });
  it("progresses on a reliable gain since the start while the goal is ahead", () => {
    const gained = facts({
      cm: [9.6, 9.6],
      previous: earlier(9, 9),
      baseline: earlier(7.5, 8, { takenOn: "2026-09-01" }),
    });
    expect(judged(gained).decision).toBe("progress");
    expect(judged({ ...gained, adherencePct: 69 }).decision).toBe("continue");
    expect(judged({ ...gained, adherencePct: null }).decision).toBe("continue");
    expect(judged({ ...gained, symptoms: { ...noSymptoms, painNrs: 3 } }).decision).toBe(
      "continue",
    );
    const early = earlier(9, 9, { takenOn: "2026-11-07" });
    expect(judged({ ...gained, previous: early })).toMatchObject({
      decision: "continue",
      warnings: ["early_reassessment"],
    });
  });
  it("progresses on a possible gain of the same side twice in a row", () => {
    const twice = facts({
      cm: [9.4, 9],
      previous: earlier(8.7, 9),
      beforePrevious: earlier(8, 9),
      baseline: earlier(8, 9),
    });
    expect(judged(twice).decision).toBe("progress");
    expect(judged({ ...twice, beforePrevious: earlier(8.6, 8) }).decision).toBe("continue");
  });
});

describe("plan and prompts", () => {
  it("adds plantar work and leaves jumps out with an irritated plantar fascia", () => {
    const { plan, safety } = judged(
      facts({
        cm: [11, 11],
        injuries: { ...noInjuries, plantarIrritation: true },
      }),
    );
    expect(safety.level).toBe("caution");
    expect(plan.include).toEqual([
      "calf_strength",
      "tib_ant_strength",
      "balance",
      "plantar_rolling",
      "gentle_plantar_fascia_stretch",
    ]);
    expect(plan.exclude).toEqual(["loaded_stretch_advanced", "plyometrics"]);
  });
  it("asks for adherence only where it is known to be low and nothing was gained", () => {
    const low = facts({ previous: earlier(8.5, 9), adherencePct: 60 });
    expect(judged(low).prompts).toEqual(["adherence", "shorter_sessions", "habit_pairing"]);
    expect(judged({ ...low, adherencePct: null }).prompts).toEqual([]);
    expect(judged({ ...low, previous: earlier(6.5, 9) }).prompts).toEqual([]);
  });
  it("asks to confirm a possible gain by another tester", () => {
    const other = facts({ cm: [9.5, 9], previous: earlier(8.5, 9), testerId: "B" });
    expect(judged(other)).toMatchObject({
      warnings: ["tester_changed"],
      prompts: ["confirm_next_assessment"],
    });
    expect(judged({ ...other, previous: earlier(9.5, 9) }).prompts).toEqual([]);
  });
});

describe("tests that give no distance", () => {
  const marked = (lastPass: number | null, firstFail: number | null) =>
    judged({
      ...facts({ cm: [null, null] }),
      protocol: "pass_fail_wall",
      unit: "in",
      marks: { left: { lastPass, firstFail }, right: { lastPass: 4, firstFail: 5 } },
    });
  it("judges an interval only where all of it lies in one band", () => {
    expect(marked(3, 4).bands).toEqual({ left: "limited", right: "normal", overall: "limited" });
    expect(marked(3, 5).bands.left).toBe("unknown");
    expect(marked(5, 6).bands.left).toBe("unknown");
    expect(marked(6, null).bands.left).toBe("excellent");
    expect(marked(null, 3).intervalCm?.left).toEqual({ fromCm: 0, toCm: 7.62 });
    expect(marked(3, 4)).toMatchObject({ schedule: null, prompts: ["measure_exact_distance"] });
  });
  it("keeps degrees apart: 6° is usual, 12° mild, more marked", () => {
    const angle = (right: number) =>
      judged({
        ...facts(),
        protocol: "nwb_goniometer",
        unit: "deg",
        attempts: { left: [8], right: [right] },
      });
    expect(angle(14).asymmetry.flag).toBe("none");
    expect(angle(20)).toMatchObject({
      cm: null,
      angleBands: { left: "below_gait_minimum", right: "full" },
      asymmetry: { size: 12, flag: "mild" },
      schedule: null,
    });
    expect(angle(20.5).asymmetry.flag).toBe("marked");
  });
});

it("gives each step's reason with at least one source", () => {
  const { reasons } = judged(facts({ previous: earlier(8, 8.2) }));
  expect(reasons.map(({ ruleId }) => ruleId)).toEqual(
    expect.arrayContaining(["band.distance", "change.error", "decision.continue"]),
  );
  for (const { text, sources } of reasons) {
    expect(text).toMatch(/\.$/);
    expect(sources.length).toBeGreaterThan(0);
  }
});
