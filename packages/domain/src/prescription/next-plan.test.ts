import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { athleteTypes, injuryKinds } from "../athletes/athlete";
import { equipments } from "../equipment";
import { type Category, categories } from "../exercises/categories";
import { holdDose } from "../exercises/dose";
import { hasEquipment } from "../exercises/library/at-hand";
import { exerciseById } from "../exercises/library/exercises";
import { keyOfLines, linesBetween } from "../reviews/proposal-lines";
import { reasonsOfLines, withLines } from "../reviews/take-lines";
import { invalidRoutine } from "../routines/checks/check";
import { exclusionsOf, exclusionsPerLeg, sparedLegs } from "../routines/checks/restrictions";
import { sidedKey } from "../routines/item-sides";
import { readyPurposes, readyRoutine } from "../routines/ready/ready";
import type { RoutineItem } from "../routines/routine";
import { fitsBeforeLifting } from "../routines/stretch/static-stretch";
import { mapSides } from "../sides";
import { nextPlan, type PlanChangeKind } from "./next-plan";
import { prescribe } from "./prescribe";
import type { PrescriptionRequest } from "./request";
import { whyOf } from "./why/why";

const always: Category[] = ["tib_ant_strength", "balance"];
const base: PrescriptionRequest = {
  include: ["soft_tissue_release", "soleus_stretch_bent_knee", "eccentric_calf_loading", ...always],
  exclude: [],
  sideBias: null,
  athleteType: "runner",
  phase: "build",
};

function next(
  kind: PlanChangeKind,
  present: readonly RoutineItem[],
  change: Partial<PrescriptionRequest> = {},
) {
  const request = { ...base, ...change };
  const fresh = prescribe(request);
  if (fresh.kind === "none") throw new Error("no plan");
  const plan = nextPlan(kind, { fresh, present, request });
  const after = { items: plan.items, sideBias: null };
  const lines = linesBetween(
    { items: present, sideBias: null },
    { ...after, swaps: plan.swaps },
    plan.why,
  );
  return { ...plan, lines, after };
}

const soleus = readyRoutine("runner", "soleus").items;
const idsOf = (items: readonly RoutineItem[]) => items.map(({ exerciseId }) => exerciseId);
const full = ({ lines }: ReturnType<typeof next>) =>
  lines.filter(({ kind }) => kind !== "shortDose").map(({ id }) => id);

describe("progress", () => {
  it("raises one thing by one step, the limit's own work first, and leaves the rest alone", () => {
    const plan = next("progress", soleus);
    expect(full(plan)).toEqual(["dose bent-knee-wall-stretch"]);
    const [line] = plan.lines;
    expect(line).toMatchObject({ before: holdDose(2, 45), after: holdDose(2, 60) });
    expect(line?.why[0]?.text).toBe("One step by amount: 2 × 45 s each side → 2 × 60 s each side.");
  });

  it("goes on where the present plan stands: what has climbed least comes next", () => {
    const once = next("progress", soleus).items;
    const twice = next("progress", once);
    expect(full(twice)).not.toContain("dose bent-knee-wall-stretch");
    expect(full(twice)).toHaveLength(1);
  });

  it("comes to heel drops on one leg for a runner, never before a lifter's squats", () => {
    const topOf = (athleteType: "runner" | "lifter") => {
      let { items } = next("anew", [], { athleteType });
      for (let at = 0; at < 40; at++) items = next("progress", items, { athleteType }).items;
      return items.find(({ exerciseId }) => exerciseId === "heel-drops")?.dose;
    };
    expect(topOf("runner")).toMatchObject({ perSide: true, reps: 10, holdSec: 3 });
    expect(topOf("lifter")).toMatchObject({ perSide: false, reps: 15, holdSec: 3 });
  });

  it("opens a gated exercise only at the end of its ladder and with the gate open", () => {
    const top = soleus.map((item) => ({
      ...item,
      dose: item.exerciseId === "bent-knee-wall-stretch" ? holdDose(3, 60) : item.dose,
    }));
    const climb = (basics: boolean) => {
      let items: readonly RoutineItem[] = top;
      for (let at = 0; at < 60; at++) {
        items = next("progress", items, { gates: { basics, in_band: false } }).items;
      }
      return items.filter(({ exerciseId }) => exerciseById(exerciseId).gate === "basics");
    };
    expect(climb(false)).toEqual([]);
    expect(idsOf(climb(true))).toContain("loaded-calf-stretch");
  });
});

describe("regress", () => {
  it("takes each exercise a step back and removes none", () => {
    const plan = next("regress", next("progress", soleus).items);
    const stretch = plan.items.find(({ exerciseId }) => exerciseId === "bent-knee-wall-stretch");
    expect(stretch?.dose).toEqual(holdDose(2, 45));
    expect(plan.lines.some(({ kind }) => kind === "removed" || kind === "added")).toBe(false);
  });
});

describe("mend", () => {
  it("exchanges what the history forbids, by name, and keeps everything else", () => {
    const injuries = [
      { kind: "achilles_tendinopathy", side: "both" as const, resolvedOn: null },
    ] as const;
    const exclude = exclusionsOf(injuries);
    const drops = readyRoutine("runner", "full").items;
    const plan = next("mend", drops, { injuries, exclude });
    expect(full(plan)).toEqual(["swap heel-drops calf-raise-progression"]);
    expect(plan.lines[0]?.why[0]?.text).toBe(
      "Heel drops → Calf raises on the floor: Achilles history.",
    );
  });

  it("says what equipment a left-out exercise needs", () => {
    const equipment = equipments.filter((thing) => thing !== "foam_roller");
    const plan = next("mend", soleus, { equipment });
    const out = plan.lines.find(({ id }) => id === "removed foam-roll-calf");
    expect(out?.why[0]?.text).toMatch(/needs foam roller, not at hand/);
  });
});

describe("anew", () => {
  it("says of what is left out that nothing calls for it", () => {
    const plan = next("anew", readyRoutine("runner", "full").items);
    const out = plan.lines.find(({ id }) => id === "removed banded-distraction");
    expect(out?.why[0]?.text).toBe("Nothing that was measured calls for it now.");
  });
});

const someCategories = fc
  .subarray([...categories])
  .map((some) => [...new Set([...some, ...always])]);

const anyCase = fc.record({
  kind: fc.constantFrom<PlanChangeKind>("anew", "mend", "progress", "regress"),
  type: fc.constantFrom(...athleteTypes),
  purpose: fc.constantFrom(...readyPurposes),
  include: fc.record({ left: someCategories, right: someCategories }),
  alike: fc.boolean(),
  injuries: fc.uniqueArray(
    fc
      .tuple(
        fc.constantFrom(...injuryKinds.filter((kind) => kind !== "stress_fracture")),
        fc.constantFrom("left" as const, "right" as const, "both" as const),
      )
      .map(([one, side]) => ({
        kind: one,
        side: one === "calf_strain" && side === "both" ? ("left" as const) : side,
        resolvedOn: null,
      })),
    { maxLength: 2, selector: (one) => one.kind },
  ),
  equipment: fc.option(fc.subarray([...equipments])),
  ticks: fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }),
});

function made(one: ReturnType<typeof anyCaseOf>) {
  const { kind, type, purpose, include, alike, injuries, equipment } = one;
  const exclude = exclusionsPerLeg(injuries);
  const perSide = {
    left: { include: include.left, exclude: exclude.left },
    right: { include: alike ? include.left : include.right, exclude: exclude.right },
  };
  const request = {
    include: [...new Set([...perSide.left.include, ...perSide.right.include])],
    exclude: exclusionsOf(injuries),
    perSide,
    athleteType: type,
    injuries,
  };
  const present = readyRoutine(type, purpose).items;
  return { present, request, plan: next(kind, present, { ...request, equipment }) };
}
declare function anyCaseOf(): typeof anyCase extends fc.Arbitrary<infer Case> ? Case : never;

describe("whatever the history, the equipment, the pain and the type", () => {
  it("nothing forbidden, nothing out of reach, strength and balance always, a reason for each", () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const { plan, request, present } = made(one);
        expect(invalidRoutine(plan.items)).toBeNull();
        const exclude = mapSides(request.perSide, (needs) => needs.exclude);
        for (const item of plan.items) {
          const { exerciseId } = item;
          expect(sparedLegs(item, exclude)).toEqual([]);
          expect(hasEquipment(exerciseId, one.equipment)).toBe(true);
          expect(whyOf(item, plan.why).length).toBeGreaterThan(0);
          const isNew = !idsOf(present).includes(exerciseId);
          if (isNew) expect(exerciseById(exerciseId).gate).toBeNull();
        }
        expect(new Set(plan.items.map(({ id }) => id)).size).toBe(plan.items.length);
        if (
          one.type === "lifter" &&
          one.kind === "progress" &&
          fitsBeforeLifting(present, "full")
        ) {
          expect(plan.items.every((item) => (item.dose.holdSec ?? 0) <= 60)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("lines taken together make the proposal, none the present plan, some exactly what was ticked", () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const { plan, present } = made(one);
        const before = { items: present, sideBias: null };
        const proposed = { ...plan.after, lines: plan.lines };
        const all = new Set(plan.lines.map(({ id }) => id));
        expect(all.size).toBe(plan.lines.length);
        expect(withLines(before, proposed, all).items).toEqual(plan.items);
        expect(withLines(before, proposed, new Set()).items).toEqual(present);
        const some = new Set([...all].filter((_, at) => one.ticks[at]));
        const { items } = withLines(before, proposed, some);
        const rest = linesBetween(
          { items, sideBias: null },
          { ...plan.after, swaps: plan.swaps },
          plan.why,
        );
        expect(rest.map(({ id }) => id).sort()).toEqual(
          plan.lines
            .map(({ id }) => id)
            .filter((id) => !some.has(id))
            .sort(),
        );
        expect(Object.keys(reasonsOfLines(plan.lines, new Set()))).toEqual([]);
        const reasons = reasonsOfLines(plan.lines, all);
        for (const line of plan.lines) {
          if (line.kind === "sideBias" || line.kind === "shortDose") continue;
          const key = line.kind === "sides" ? line.exerciseId : sidedKey(line);
          expect(reasons[key]?.length, line.id).toBeGreaterThan(0);
          if (line.kind === "swap")
            expect(reasons[sidedKey({ ...line, exerciseId: line.from })]).toEqual(
              line.why.slice(0, 1),
            );
        }
      }),
      { numRuns: 300 },
    );
  });

  it("the same case gives the same proposal and the same key", () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        expect(made(one).plan).toEqual(made(one).plan);
        expect(keyOfLines(made(one).plan.lines)).toMatch(/^[0-9a-f]{8}$/);
      }),
      { numRuns: 50 },
    );
  });
});
