import { describe, expect, it } from "vitest";
import { categories, exclusions } from "../exercises/categories";
import { partOf, parts, phases } from "../exercises/parts";
import { nextPlan } from "../prescription/next-plan";
import { prescribe } from "../prescription/prescribe";
import type { PrescriptionRequest } from "../prescription/request";
import { seededRandom } from "../random";
import { sessionExercises } from "../sessions/session-exercises";
import { checkRoutine } from "./checks/check";
import { inSessionOrder } from "./order";
import { readyRoutines, startingItems } from "./ready/ready";
import type { RoutineItem } from "./routine";

function partsOf(items: readonly RoutineItem[]) {
  return items.map((item) => parts.indexOf(partOf(item)));
}

function expectInOrder(items: readonly RoutineItem[]) {
  expect(partsOf(items)).toEqual([...partsOf(items)].sort((a, b) => a - b));
  expect(items[0] && partOf(items[0])).toBe("warm_up");
}

describe("the order of a session", () => {
  it("begins every ready routine, and the start of an own one, with the warm-up", () => {
    for (const { items } of [...readyRoutines, { items: startingItems }]) expectInOrder(items);
  });

  it("begins every prescribed and every following plan with the warm-up", () => {
    const next = seededRandom(3);
    const some = <T>(list: readonly T[], share: number) => list.filter(() => next() < share);
    const codes = exclusions.filter((code) => code !== "all_until_cleared");
    for (let run = 0; run < 400; run++) {
      const request: PrescriptionRequest = {
        include: ["tib_ant_strength", "balance", ...some(categories, 0.3)],
        exclude: some(codes, 0.15),
        sideBias: null,
        athleteType: next() < 0.5 ? "runner" : "lifter",
        phase: "build",
        level: next() < 0.5 ? "entry" : "low",
        equipment: next() < 0.7 ? null : ["wall", "chair", "step"],
      };
      const fresh = prescribe(request);
      if (fresh.kind === "none") continue;
      expectInOrder(fresh.draft.items);
      const present = readyRoutines[run % readyRoutines.length]?.items ?? [];
      for (const kind of ["anew", "mend", "progress", "regress"] as const) {
        const { items } = nextPlan(kind, { fresh, present, request });
        expectInOrder(items);
      }
    }
  });

  it("puts what was stored in another order right where a session is done", () => {
    for (const { items } of readyRoutines) {
      const plan = { kind: "full", withStrength: true, beforeTraining: false } as const;
      const stored = [...items].sort((a, b) => phases.indexOf(a.phase) - phases.indexOf(b.phase));
      const shown = sessionExercises({ ...plan, items: stored, sideBias: null });
      expectInOrder(
        shown.map(({ itemId }) => items.find(({ id }) => id === itemId) as RoutineItem),
      );
    }
  });

  it("asks for the warm-up first where a routine has it later", () => {
    const [routine] = readyRoutines;
    if (!routine) throw new Error("There is no ready routine");
    const late = [...routine.items].reverse();
    const rules = (items: RoutineItem[]) =>
      checkRoutine({ ...routine, items }).map(({ rule }) => rule);
    expect(rules(late)).toContain("R14");
    expect(rules(inSessionOrder(late))).not.toContain("R14");
  });
});
