import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { athleteTypes } from "../athletes/athlete";
import type { LocalDate } from "../calendar";
import { type Category, categories } from "../exercises/categories";
import { exerciseById } from "../exercises/library/exercises";
import { seededRandom } from "../random";
import { proposeRoutine } from "../reviews/proposal";
import { isExcluded, isTogether } from "../routines/checks/restrictions";
import { doseOf, routineSec } from "../routines/duration";
import { isDoneOn } from "../routines/item-sides";
import type { RoutineItem } from "../routines/routine";
import { type Side, sides } from "../sides";
import { randomFacts } from "../verdicts/cases/random-facts";
import { workedFacts } from "../verdicts/cases/worked-facts";
import { shippedRuleSet } from "../verdicts/rule-set/rule-set";
import { judge } from "../verdicts/verdict";
import { joinLegs } from "./join-legs";
import { nextPlan } from "./next-plan";
import { prescribe } from "./prescribe";
import type { PrescriptionRequest } from "./request";
import { whyOf } from "./why/why";

const always: Category[] = ["tib_ant_strength", "balance"];
const takenOn = "2026-11-20" as LocalDate;
const spur = (side: Side) => [{ kind: "bone_spur", side, resolvedOn: null }] as const;
const bony = {
  include: always,
  exclude: ["aggressive_end_range_dorsiflexion", "joint_work"],
} as const;

function requestFor(
  left: { include: readonly Category[]; exclude: PrescriptionRequest["exclude"] },
  right: typeof left,
  change: Partial<PrescriptionRequest> = {},
): PrescriptionRequest {
  return {
    include: [...new Set([...left.include, ...right.include])],
    exclude: [...new Set([...left.exclude, ...right.exclude])],
    perSide: { left, right },
    sideBias: null,
    athleteType: "runner",
    phase: "build",
    ...change,
  };
}

function itemsOf(request: PrescriptionRequest): RoutineItem[] {
  const plan = prescribe(request);
  if (plan.kind === "none") throw new Error(plan.why.text);
  return plan.draft.items;
}

/** What a leg does of its own, without what both do together, in any order. */
function ownOn(leg: Side, items: readonly RoutineItem[]): string[] {
  return items
    .filter((item) => isDoneOn(item, leg) && !isTogether(item.dose))
    .map(({ exerciseId, dose }) => `${exerciseId} ${JSON.stringify(dose)}`)
    .sort();
}

const anyNeeds = fc.record({
  include: fc.subarray([...categories]).map((some) => [...new Set([...some, ...always])]),
  exclude: fc.constant([] as const),
});
const anyType = fc.constantFrom(...athleteTypes);

describe("a plan in which the legs differ", () => {
  it("gives a bony leg no joint or end-range work, and the other all that it would get otherwise", () => {
    fc.assert(
      fc.property(anyNeeds, anyType, (right, athleteType) => {
        const items = itemsOf(requestFor(bony, right, { athleteType, injuries: spur("left") }));
        for (const item of items.filter((one) => isDoneOn(one, "left"))) {
          expect(isExcluded(item.exerciseId, bony.exclude), item.exerciseId).toBe(false);
        }
        const otherwise = itemsOf(requestFor(right, right, { athleteType }));
        const others = ownOn("right", items);
        for (const one of ownOn("right", otherwise)) {
          const [id] = one.split(" ");
          // A stand-in for what both legs would do together may come first in its place.
          if (id !== "gentle-calf-stretch") expect(others).toContain(one);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("asks nothing of one leg for what only the other needs", () => {
    const tight = { include: ["gastroc_stretch_straight_knee", ...always], exclude: [] } as const;
    const free = { include: always, exclude: [] } as const;
    const items = itemsOf(requestFor(tight, free));
    const stretch = items.find(({ exerciseId }) => exerciseId === "wall-toe-stretch");
    expect(stretch?.side).toBe("left");
    expect(items.find(({ exerciseId }) => exerciseId === "tib-ant-band")?.side).toBeUndefined();
  });

  it("counts the time of the legs that train", () => {
    fc.assert(
      fc.property(anyNeeds, anyNeeds, anyType, (left, right, athleteType) => {
        const items = itemsOf(requestFor(left, right, { athleteType }));
        const onLegs = sides.flatMap((leg) =>
          items.filter((item) => isDoneOn(item, leg) && !isTogether(item.dose)),
        );
        const oneLeg = onLegs.map((item) => routineSec([{ ...item, side: "left" }], "full"));
        const together = items.filter(({ dose }) => isTogether(dose));
        const sum = [...oneLeg, routineSec(together, "full")].reduce((a, b) => a + b, 0);
        expect(Math.abs(routineSec(items, "full") - sum)).toBeLessThanOrEqual(items.length);
        expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
      }),
      { numRuns: 200 },
    );
  });

  it("is the plan of both where the legs need the same, and joins equal lists to themselves", () => {
    fc.assert(
      fc.property(anyNeeds, anyType, (needs, athleteType) => {
        const whole = requestFor(needs, needs, { athleteType });
        const items = itemsOf(whole);
        expect(items).toEqual(itemsOf({ ...whole, perSide: undefined }));
        expect(joinLegs(items, items)).toEqual(items);
      }),
      { numRuns: 200 },
    );
  });

  it("leaves out what both legs do together where one may not, and says so", () => {
    const tight = {
      include: ["soleus_stretch_bent_knee", "eccentric_calf_loading", ...always] as const,
      exclude: [],
    };
    const plan = prescribe(requestFor(bony, tight, { injuries: spur("left") }));
    if (plan.kind === "none") throw new Error("no plan");
    const ids = plan.draft.items.map(({ exerciseId }) => exerciseId);
    expect(ids).not.toContain("heel-drops");
    expect(ids).toContain("calf-raise-progression");
    expect(plan.why["calf-raise-progression"]?.map(({ text }) => text)).toContain(
      "Heel drops → Calf raises on the floor: a bone spur on the left, and both legs do it together.",
    );
  });
});

describe("a plan beside a strained calf", () => {
  const soleus = { include: ["soleus_stretch_bent_knee", ...always] as const, exclude: [] };
  const strained = {
    include: always,
    exclude: ["calf_stretch", "single_leg_load", "eccentric_load"] as const,
  };

  it("trains balance and stretch on the other leg, and names nothing as missing that it has", () => {
    const plan = prescribe(requestFor(soleus, strained));
    if (plan.kind === "none") throw new Error("no plan");
    const sideOf = (id: string) => plan.draft.items.find((one) => one.exerciseId === id)?.side;
    expect(sideOf("sl-balance-reach")).toBe("left");
    expect(sideOf("bent-knee-wall-stretch")).toBe("left");
    expect(plan.unfilled).toEqual([]);
  });
});

describe("a running plan of legs that need different work", () => {
  it("has nothing on a leg that is to have nothing, and goes on with the other", () => {
    const works = { include: ["soleus_stretch_bent_knee", ...always], exclude: [] } as const;
    const rests = { include: [], exclude: ["all_until_cleared"] } as const;
    const present = itemsOf(requestFor(works, works));
    const request = { ...requestFor(rests, works), exclude: [] };
    const fresh = prescribe(request);
    if (fresh.kind === "none") throw new Error(fresh.why.text);
    const { items } = nextPlan("mend", { fresh, present, request });
    expect(ownOn("left", items)).toEqual([]);
    expect(ownOn("right", items)).toEqual(ownOn("right", present));
  });
});

describe("a proposal from a verdict", () => {
  it("never moves the joint of a bony leg, whatever was measured and whatever is done now", () => {
    const next = seededRandom(20);
    let seen = 0;
    for (let run = 0; run < 1500; run++) {
      const facts = randomFacts(next, takenOn);
      const verdict = judge(facts, shippedRuleSet, takenOn);
      if (verdict.kind !== "judged") continue;
      const { judgement } = verdict;
      const injuries = sides.filter((leg) => facts.injuries.bony[leg]).flatMap(spur);
      const whom = { athleteType: facts.athleteType, injuries, weeksOnPlan: null, equipment: null };
      const first = proposeRoutine(judgement, { ...whom, present: null });
      if (first.kind !== "new") continue;
      for (const item of first.draft.items) {
        for (const leg of sides.filter((one) => isDoneOn(item, one) && facts.injuries.bony[one])) {
          seen++;
          expect(isExcluded(item.exerciseId, ["joint_work"]), `${item.id} ${leg}`).toBe(false);
        }
        expect(whyOf(item, first.why).length, item.id).toBeGreaterThan(0);
      }
    }
    expect(seen).toBeGreaterThan(100);
  });

  it("lets a leg that nothing limits work along with the other, one set less", () => {
    const facts = workedFacts({ cm: [8, 11], sensation: { left: "back", right: null } });
    const verdict = judge(facts, shippedRuleSet, takenOn);
    if (verdict.kind !== "judged") throw new Error(verdict.kind);
    expect(verdict.judgement.limiting).toEqual({ left: ["soft_tissue_soleus"], right: ["none"] });
    const whom = { athleteType: "runner" as const, weeksOnPlan: null, equipment: null };
    const proposal = proposeRoutine(verdict.judgement, { ...whom, injuries: [], present: null });
    if (proposal.kind !== "new") throw new Error(proposal.kind);
    expect(proposal.sideBias).toBe("left");
    expect(proposal.draft.items.filter(({ side }) => side !== undefined)).toEqual([]);
  });

  it("takes joint work from the bony leg of a running plan and leaves it to the other", () => {
    const facts = workedFacts({
      sensation: { left: "front", right: "front" },
      previous: null,
      injuries: { ...workedFacts().injuries, bony: { left: true, right: false } },
    });
    const verdict = judge(facts, shippedRuleSet, takenOn);
    if (verdict.kind !== "judged") throw new Error(verdict.kind);
    const { phase, dose } = exerciseById("hk-lunge");
    const present = {
      items: [{ id: "hk-lunge", exerciseId: "hk-lunge" as const, phase, dose, shortDose: null }],
      phase: "maintenance" as const,
      sideBias: null,
    };
    const proposal = proposeRoutine(verdict.judgement, {
      athleteType: "runner",
      injuries: spur("left"),
      weeksOnPlan: 3,
      equipment: null,
      present,
    });
    if (proposal.kind !== "new") throw new Error(proposal.kind);
    const lunge = proposal.draft.items.find(({ exerciseId }) => exerciseId === "hk-lunge");
    expect(lunge).toMatchObject({ side: "right", dose });
    const line = proposal.lines.find(({ id }) => id === "sides hk-lunge");
    expect(line?.why[0]?.text).toBe(
      "Half-kneeling lunge to wall on the left: left out, a bone spur.",
    );
    expect(doseOf(lunge as RoutineItem, "full")).toEqual(dose);
  });
});
