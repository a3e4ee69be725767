import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { injuryKinds } from "../athletes/athlete";
import { equipments } from "../equipment";
import { type Category, categories, exclusions } from "../exercises/categories";
import { holdDose } from "../exercises/dose";
import { hasEquipment } from "../exercises/library/at-hand";
import { exerciseById } from "../exercises/library/exercises";
import { partOf, parts } from "../exercises/parts";
import { checkRoutine, invalidRoutine } from "../routines/checks/check";
import { exclusionsOf, isExcluded } from "../routines/checks/restrictions";
import { routineSec } from "../routines/duration";
import { fitsBeforeLifting } from "../routines/stretch/static-stretch";
import { prescribe, purposeOf } from "./prescribe";
import type { PrescriptionRequest } from "./request";

const always: Category[] = ["tib_ant_strength", "balance"];
const soleus: Category[] = [
  "soft_tissue_release",
  "soleus_stretch_bent_knee",
  "eccentric_calf_loading",
];

function requestOf(change: Partial<PrescriptionRequest> = {}): PrescriptionRequest {
  return {
    include: [...soleus, ...always],
    exclude: [],
    sideBias: null,
    athleteType: "runner",
    phase: "build",
    ...change,
  };
}

function planOf(change: Partial<PrescriptionRequest> = {}) {
  const result = prescribe(requestOf(change));
  if (result.kind === "none") throw new Error("no plan");
  return result;
}

const idsOf = (change: Partial<PrescriptionRequest>) =>
  planOf(change).draft.items.map((item) => item.exerciseId);

const doseIn = (change: Partial<PrescriptionRequest>, id: string) =>
  planOf(change).draft.items.find((item) => item.exerciseId === id)?.dose;

describe("what the athlete notices", () => {
  const joint = { include: ["joint_mobilisation", ...always] as Category[] };

  it("puts the climb's drills first for somebody who notices it uphill, and says so", () => {
    const plan = planOf({ ...joint, complaints: ["uphill"] });
    const ids = plan.draft.items.map((item) => item.exerciseId);
    expect(ids).toEqual(expect.arrayContaining(["slow-lunges", "kneeling-wall-df"]));
    expect(plan.why["slow-lunges"]?.[0]).toMatchObject({ sources: ["001:13"] });
  });

  it("puts the squat's drill first, takes turns where both are noticed, and changes nothing unasked", () => {
    const squat = { ...joint, complaints: ["squat"] as const };
    expect(idsOf(squat)).toContain("incline-knee-bends");
    const both = idsOf({ ...joint, complaints: ["uphill", "squat"] });
    expect(both).toEqual(expect.arrayContaining(["slow-lunges", "incline-knee-bends"]));
    expect(idsOf({ ...joint, complaints: null })).toEqual(idsOf(joint));
  });

  it("never brings what the history forbids or what is not at hand", () => {
    const spared = idsOf({ ...joint, complaints: ["uphill"], exclude: ["joint_work"] });
    expect(spared).not.toContain("slow-lunges");
    expect(
      idsOf({ ...joint, complaints: ["squat"], equipment: ["wall", "band", "chair"] }),
    ).not.toContain("incline-knee-bends");
  });
});

/** What leaves no plan at all where it is on both sides. */
const stops: (typeof injuryKinds)[number][] = ["stress_fracture", "calf_strain"];

describe("prescribe", () => {
  it("fills a soleus limit with the first choices of domain.md 4.5, in session order", () => {
    expect(idsOf({})).toEqual([
      "ankle-circles",
      "ankle-rocks",
      "foam-roll-calf",
      "lacrosse-soleus",
      "bent-knee-wall-stretch",
      "heel-drops",
      "tib-ant-band",
      "sl-balance-reach",
    ]);
    expect(doseIn({}, "bent-knee-wall-stretch")).toEqual(holdDose(2, 45));
  });

  it("says why for each exercise, with the line of the article", () => {
    const { why, draft } = planOf();
    expect(why["bent-knee-wall-stretch"]).toEqual([
      {
        text: "For a limit felt at the back with the knee bent: the soleus.",
        sources: ["000:30", "003:27"],
      },
    ]);
    for (const item of draft.items) {
      for (const line of why[item.exerciseId] ?? []) expect(line.sources.length).toBeGreaterThan(0);
      expect(why[item.exerciseId]?.length).toBeGreaterThan(0);
    }
  });

  it("with Achilles exclusions loads at floor level, from an isometric hold", () => {
    const ids = idsOf({
      include: ["gradual_calf_loading", ...always],
      exclude: ["aggressive_end_range_dorsiflexion", "loaded_stretch_advanced", "plyometrics"],
    });
    expect(ids.slice(2, 4)).toEqual(["isometric-calf-hold", "calf-raise-progression"]);
    expect(ids).not.toContain("heel-drops");
  });

  it("names the finding of each side before what the exercise is for", () => {
    const found = {
      ruleId: "limit.soleus",
      text: "Left: felt at the back with the knee bent, which points to the soleus.",
      sources: ["003:27"],
    };
    const { why } = planOf({ reasons: [found] });
    expect(why["bent-knee-wall-stretch"]?.[0]).toEqual(found);
    expect(why["tib-ant-band"]?.[0]?.text).not.toContain("soleus");
  });

  it("names what takes the place of a forbidden first choice, with the history behind it", () => {
    const achilles = [
      { kind: "achilles_tendinopathy", side: "both" as const, resolvedOn: null },
    ] as const;
    const { swaps, why } = planOf({
      exclude: ["aggressive_end_range_dorsiflexion", "loaded_stretch_advanced", "plyometrics"],
      injuries: achilles,
    });
    expect(swaps.map((swap) => swap.why.text)).toEqual([
      "Heel drops → Calf raises on the floor: Achilles history.",
    ]);
    expect(why["calf-raise-progression"]?.at(-1)?.sources).toEqual(["001:23", "K4"]);
  });

  it("moves the joint after a sprain of a stiff ankle, and says so (K10)", () => {
    const sprain = [
      { kind: "ankle_sprain", side: "both" as const, resolvedOn: "2024-05-01" as never },
    ] as const;
    const { why } = planOf({ injuries: sprain });
    expect(why["wall-ankle-mob"]?.[0]?.sources).toContain("K10");
    expect(why["sl-balance-reach"]?.[0]?.sources).toContain("K10");
    expect(planOf({ include: always, injuries: sprain }).why["wall-ankle-mob"]).toBeUndefined();
  });

  it("starts wall mobilisation at the own distance (C9)", () => {
    const include: Category[] = ["joint_mobilisation", ...always];
    const { why } = planOf({ include, cm: { left: 8.5, right: null } });
    expect(why["wall-ankle-mob"]?.at(-1)?.text).toContain("(left 8.5 cm)");
  });

  it("gives only the bent part of a two-position stretch for the soleus, the straight one three times for the gastrocnemius", () => {
    const include: Category[] = ["soleus_stretch_bent_knee", ...always];
    const plan = (more: Category[]) =>
      doseIn({ include: [...more, ...include], exclude: [] }, "bent-knee-wall-stretch");
    expect(plan([])).toEqual(holdDose(2, 45));
    const taken = planOf({ include: ["gastroc_stretch_straight_knee", ...include] });
    const both = taken.draft.items.find((item) => item.exerciseId === "wall-toe-stretch");
    expect(both?.dose).toEqual(holdDose(3, 30));
  });

  it("starts small while it is unclear what limits", () => {
    expect(doseIn({ level: "low" }, "bent-knee-wall-stretch")).toEqual(holdDose(1, 45));
    expect(doseIn({ level: "low" }, "heel-drops")?.reps).toBe(6);
  });

  it("takes the next choice where the equipment is missing and says what stays open", () => {
    const plan = planOf({
      include: ["soft_tissue_release", "banded_distraction", ...always],
      equipment: ["ball", "chair", "band"],
    });
    const ids = plan.draft.items.map((item) => item.exerciseId);
    expect(ids).toContain("lacrosse-soleus");
    expect(ids).not.toContain("foam-roll-calf");
    expect(plan.unfilled).toEqual(["banded_distraction"]);
  });

  it("opens gated exercises only when told so", () => {
    const include: Category[] = ["balance", "tib_ant_strength"];
    const equipment = ["band", "chair"] as const;
    expect(idsOf({ include, equipment })).not.toContain("sl-balance-perturb");
  });

  it("gives nothing after a stop, nor where neither leg may carry the body alone", () => {
    const strained = [{ kind: "calf_strain", side: "both", resolvedOn: null }] as const;
    expect(prescribe(requestOf({ exclude: exclusionsOf(strained) }))).toMatchObject({
      kind: "none",
      why: { text: expect.stringContaining("Both calves are strained") },
    });
    expect(prescribe(requestOf({ exclude: ["all_until_cleared"] })).kind).toBe("none");
    expect(prescribe(requestOf({ include: [] })).kind).toBe("none");
  });

  it("whatever is asked: nothing excluded, in order, each once, checked, short at most 10 min", () => {
    const request = fc.record({
      include: fc.subarray([...categories]).map((some) => [...new Set([...some, ...always])]),
      exclude: fc.subarray(exclusions.filter((code) => code !== "all_until_cleared")),
      athleteType: fc.constantFrom("runner" as const, "lifter" as const),
      level: fc.constantFrom("low" as const, "entry" as const),
      equipment: fc.option(fc.subarray([...equipments])),
      injuries: fc.array(
        fc.record({
          kind: fc.constantFrom(...injuryKinds.filter((kind) => !stops.includes(kind))),
          side: fc.constant("both" as const),
          resolvedOn: fc.constant(null),
        }),
        { maxLength: 3 },
      ),
    });
    fc.assert(
      fc.property(request, (change) => {
        const whole = {
          ...change,
          exclude: [...new Set([...change.exclude, ...exclusionsOf(change.injuries)])],
        };
        const plan = planOf(whole);
        const { items } = plan.draft;
        expect(planOf(whole)).toEqual(plan);
        const order = items.map((item) => parts.indexOf(partOf(item)));
        expect(order).toEqual([...order].sort());
        expect(new Set(items.map((item) => item.exerciseId)).size).toBe(items.length);
        for (const item of items) {
          expect(isExcluded(item.exerciseId, whole.exclude)).toBe(false);
          expect(hasEquipment(item.exerciseId, change.equipment)).toBe(true);
          expect(plan.why[item.exerciseId]?.length).toBeGreaterThan(0);
          expect(exerciseById(item.exerciseId).gate).toBeNull();
        }
        for (const category of change.include) {
          const served = items.some((item) =>
            exerciseById(item.exerciseId).categories.includes(category),
          );
          const swapped = plan.swaps.some(({ from }) =>
            exerciseById(from).categories.includes(category),
          );
          const named = plan.unfilled.includes(category);
          const cutBeforeLifting = change.athleteType === "lifter";
          expect(served || swapped || named || cutBeforeLifting).toBe(true);
        }
        expect(invalidRoutine(items)).toBeNull();
        const blocking = checkRoutine({ ...change, purpose: "own", items }).filter(
          (finding) => finding.level === "blocks",
        );
        expect(blocking).toEqual([]);
        expect(routineSec(items, "short")).toBeLessThanOrEqual(600);
        expect(routineSec(items, "short")).toBeGreaterThan(0);
        if (change.athleteType === "lifter") expect(fitsBeforeLifting(items, "full")).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe("purposeOf", () => {
  it.each([
    [soleus, "build", "soleus"],
    [["gastroc_stretch_straight_knee"], "build", "gastrocnemius"],
    [["joint_mobilisation", "banded_distraction"], "build", "joint"],
    [["joint_mobilisation", ...soleus], "build", "full"],
    [["gradual_calf_loading"], "build", "achilles"],
    [["plantar_rolling", "calf_strength"], "maintenance", "plantar"],
    [["calf_strength"], "maintenance", "maintenance"],
  ] as const)("%j in %s is %s", (include, phase, purpose) => {
    expect(purposeOf(include, phase)).toBe(purpose);
  });
});
