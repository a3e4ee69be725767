import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkRoutine } from "../routines/check";
import { holdDose, repsDose } from "../routines/dose";
import { routineSec } from "../routines/duration";
import { exerciseById } from "../routines/exercises";
import { phases } from "../routines/routine";
import { fitsBeforeLifting } from "../routines/static-stretch";
import { type Category, categories, exclusions } from "./categories";
import { type PrescriptionRequest, prescribe, purposeOf } from "./prescribe";
import { isExcluded } from "./restrictions";

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
    painLocked: false,
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

describe("prescribe", () => {
  it("fills a soleus limit with the first choices of domain.md 4.5, in session order", () => {
    expect(idsOf({})).toEqual([
      "foam-roll-calf",
      "lacrosse-soleus",
      "ankle-circles",
      "ankle-rocks",
      "bent-knee-wall-stretch",
      "heel-drops",
      "tib-ant-band",
      "sl-balance-reach",
    ]);
    expect(doseIn({}, "bent-knee-wall-stretch")).toEqual(holdDose(2, 45));
  });

  it("says why for each exercise, with the line of the article", () => {
    const { why, draft } = planOf();
    expect(why["bent-knee-wall-stretch"]).toEqual({
      text: "For a limit felt at the back with the knee bent: the soleus.",
      sources: ["000:30", "003:27"],
    });
    for (const item of draft.items) expect(why[item.exerciseId]?.sources.length).toBeGreaterThan(0);
  });

  it("with Achilles exclusions loads at floor level, from an isometric hold", () => {
    const ids = idsOf({
      include: ["gradual_calf_loading", ...always],
      exclude: ["aggressive_end_range_dorsiflexion", "loaded_stretch_advanced", "plyometrics"],
    });
    expect(ids.slice(2, 4)).toEqual(["isometric-calf-hold", "calf-raise-progression"]);
    expect(ids).not.toContain("heel-drops");
  });

  it("raises to the source's upper end, never while pain locks the progression", () => {
    const top = doseIn({ level: "raised" }, "heel-drops");
    expect(top).toEqual(repsDose(1, 15, { holdSec: 3, perSide: false }));
    const locked = doseIn({ level: "raised", painLocked: true }, "heel-drops");
    expect(locked).toEqual(repsDose(1, 12, { holdSec: 3, perSide: false }));
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

  it("gives nothing after a stop", () => {
    expect(prescribe(requestOf({ exclude: ["all_until_cleared"] })).kind).toBe("none");
    expect(prescribe(requestOf({ include: [] })).kind).toBe("none");
  });

  it("whatever is asked: nothing excluded, in order, each once, checked, short at most 10 min", () => {
    const request = fc.record({
      include: fc.subarray([...categories]).map((some) => [...new Set([...some, ...always])]),
      exclude: fc.subarray(exclusions.filter((code) => code !== "all_until_cleared")),
      athleteType: fc.constantFrom("runner" as const, "lifter" as const),
      level: fc.constantFrom("low" as const, "entry" as const, "raised" as const),
      painLocked: fc.boolean(),
    });
    fc.assert(
      fc.property(request, (change) => {
        const { items } = planOf(change).draft;
        const order = items.map((item) => phases.indexOf(item.phase));
        expect(order).toEqual([...order].sort());
        expect(new Set(items.map((item) => item.exerciseId)).size).toBe(items.length);
        for (const item of items) {
          expect(isExcluded(item.exerciseId, change.exclude)).toBe(false);
          expect(exerciseById(item.exerciseId).gate).toBeNull();
        }
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
