import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holdDose, repsDose } from "../../exercises/dose";
import { type ExerciseId, exerciseIds } from "../../exercises/exercise-ids";
import { exerciseById } from "../../exercises/library/exercises";
import { citationOf } from "../../science/citations";
import { easierSteps, harderSteps, ladderOf } from "./ladder";
import { ladders, stepKinds } from "./ladders.data";

const all = () => true;
const none = () => false;
const entry = (exerciseId: ExerciseId) => ({ exerciseId, dose: exerciseById(exerciseId).dose });

describe("the ladders", () => {
  it("hold every exercise exactly once, each step in the order time, range, tempo, load", () => {
    const held = ladders.flatMap(({ exercises }) => exercises);
    expect([...held].sort()).toEqual([...exerciseIds].sort());
    for (const { steps, sources } of ladders) {
      const order = steps.map(({ kind }) => stepKinds.indexOf(kind));
      expect(order).toEqual([...order].sort());
      for (const source of sources) expect(citationOf(source).says, source).not.toBe("");
    }
  });

  it("name exercises of the same family, or a gated one as the last load", () => {
    for (const { exercises, steps } of ladders) {
      for (const step of steps) {
        if (!("to" in step)) continue;
        for (const [from, to] of Object.entries(step.to)) {
          expect(exercises, from).toContain(from);
          expect(exercises.includes(to as ExerciseId), to).toBe(true);
        }
      }
    }
  });

  it.each([
    ["bent-knee-wall-stretch", holdDose(2, 45), ["time", "time", "load"]],
    ["bent-knee-wall-stretch", holdDose(3, 60), ["load"]],
    ["hk-lunge", repsDose(3, 15), ["range", "tempo", "load"]],
    ["tib-ant-band", repsDose(3, 20), ["tempo"]],
    [
      "calf-raise-progression",
      repsDose(2, 10, { perSide: false }),
      ["time", "time", "range", "tempo", "load"],
    ],
  ] as const)("%s goes up by %#", (exerciseId, dose, kinds) => {
    expect(harderSteps({ exerciseId, dose }, all).map(({ kind }) => kind)).toEqual(kinds);
  });

  it("says a step in words", () => {
    expect(harderSteps(entry("bent-knee-wall-stretch"), all)[0]?.text).toBe(
      "One step by amount: 2 × 45 s each side → 2 × 60 s each side.",
    );
    expect(harderSteps(entry("hk-lunge"), all)[0]?.text).toMatch(
      /^One step by range: Half-kneeling lunge.* → /,
    );
  });

  it("steps to no exercise that is not allowed", () => {
    for (const exerciseId of exerciseIds) {
      for (const step of [
        ...harderSteps(entry(exerciseId), none),
        ...easierSteps(entry(exerciseId), none),
      ]) {
        expect(step.exerciseId).toBe(exerciseId);
      }
    }
  });

  it("changes one thing by one step, and the step back leads to where it started", () => {
    fc.assert(
      fc.property(fc.constantFrom(...exerciseIds), fc.nat(8), (exerciseId, times) => {
        let item = entry(exerciseId);
        for (let at = 0; at < times; at++) {
          const next = harderSteps(item, none)[0];
          if (next === undefined) break;
          const changed = (Object.keys(next.dose) as (keyof typeof next.dose)[]).filter(
            (key) => next.dose[key] !== item.dose[key],
          );
          // One leg at a time starts with fewer repetitions: its own figures, not more of the same.
          if (next.dose.perSide === item.dose.perSide) expect(changed).toHaveLength(1);
          const back = easierSteps(next, none)[0];
          expect(back?.dose).toEqual(item.dose);
          item = { exerciseId: next.exerciseId, dose: next.dose };
        }
      }),
    );
  });

  it("climbing ends, within the source's range or 3 sets of 60 s for a stretch", () => {
    for (const exerciseId of exerciseIds) {
      let item = entry(exerciseId);
      let steps = 0;
      for (let next = harderSteps(item, none)[0]; next; next = harderSteps(item, none)[0]) {
        item = next;
        steps += 1;
        expect(steps).toBeLessThan(20);
      }
      const { topDose, isStaticStretch } = exerciseById(exerciseId);
      if (topDose !== null && !isStaticStretch) {
        const reps = exerciseId === "heel-drops" ? 10 : topDose.reps;
        expect(item.dose.reps).toBe(reps);
        expect(item.dose.sets).toBe(Math.max(topDose.sets, exerciseById(exerciseId).dose.sets));
      }
      if (isStaticStretch) expect(item.dose.holdSec).toBe(60);
    }
  });

  it("the lowest rung is about half the entry dose, and below it there is none", () => {
    for (const exerciseId of exerciseIds) {
      const [low] = easierSteps(entry(exerciseId), none);
      if (low === undefined) continue;
      expect(easierSteps(low, none), exerciseId).toEqual([]);
    }
    expect(easierSteps(entry("bent-knee-wall-stretch"), none)[0]?.dose).toEqual(holdDose(1, 45));
  });

  it("heel drops go on one leg once 15 on both are mastered, from 8 to 10, and back the same way", () => {
    const drops = (reps: number, rest: object = {}) => ({
      exerciseId: "heel-drops" as const,
      dose: repsDose(1, reps, { holdSec: 3, perSide: false, ...rest }),
    });
    const oneLeg = (item: ReturnType<typeof drops>) =>
      harderSteps(item, none).filter((rung) => rung.dose.perSide);
    expect(oneLeg(drops(12))).toEqual([]);
    const [up, ...more] = oneLeg(drops(15, { tempo: "3-2-3" }));
    expect(more).toEqual([]);
    expect(up).toMatchObject({ kind: "load", dose: drops(8, { perSide: true }).dose });
    expect(up?.text).toBe(
      "One step by load: one leg at a time, 15 reps, 3 s hold, tempo 3-2-3, both together → 8 reps, 3 s hold each side.",
    );
    expect(up?.sources).toContain("000:29");
    const single = drops(8, { perSide: true });
    expect(harderSteps(single, none)[0]?.dose).toEqual(drops(10, { perSide: true }).dose);
    expect(easierSteps(single, none)[0]?.dose).toEqual(drops(15, { tempo: "3-2-3" }).dose);
    expect(easierSteps(drops(10, { perSide: true }), none)[0]?.dose).toEqual(single.dose);
  });

  it("the exercise of a step belongs to the ladder that it came from", () => {
    expect(ladderOf("heel-drops").name).toBe("Calf loading");
  });
});
