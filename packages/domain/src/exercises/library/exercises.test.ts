import { describe, expect, it } from "vitest";
import { categoryChoices } from "../../prescription/why/choices";
import { categories } from "../categories";
import { exerciseIds } from "../exercise-ids";
import { exerciseById, exercises, isExerciseId } from "./exercises";

describe("the library", () => {
  it("holds the 54 exercises of the sources and one of ours, each id once", () => {
    expect(exercises.length).toBe(55);
    expect(exercises.map((exercise) => exercise.id).sort()).toEqual([...exerciseIds].sort());
    expect(exercises.filter((exercise) => exercise.source === "our rule")).toHaveLength(1);
  });

  it("finds an exercise by its id and knows a stranger", () => {
    expect(exerciseById("heel-drops").source).toBe("000:29");
    expect(isExerciseId("heel-drops")).toBe(true);
    expect(isExerciseId("toString")).toBe(false);
  });

  it("every source is an article with its line, or our rule", () => {
    for (const { source } of exercises) expect(source).toMatch(/^(00[0-3]:\d+|our rule)$/);
  });

  it("every instruction is two to four short sentences, in words of its own", () => {
    const texts = exercises.map((exercise) => exercise.instruction);
    expect(new Set(texts).size).toBe(55);
    for (const text of texts) {
      const sentences = text.split(/[.!?](?:\s|$)/).filter(Boolean).length;
      expect(sentences).toBeGreaterThanOrEqual(2);
      expect(sentences).toBeLessThanOrEqual(4);
    }
  });

  it("exercises without numbers in the source start with 2 × 10 or 30 s holds", () => {
    for (const { sourceDose, dose } of exercises) {
      if (sourceDose !== null) continue;
      expect(dose.reps ?? dose.holdSec).toBe(dose.reps === null ? 30 : 10);
    }
  });

  it("leaves out for Achilles history what K4 lists", () => {
    const tagged = exercises
      .filter((entry) => entry.exclusions.includes("aggressive_end_range_dorsiflexion"))
      .map((entry) => entry.id);
    expect(tagged.sort()).toEqual(
      [
        "heel-drops",
        "eccentric-calf-raise",
        "calf-raise-step",
        "step-stretch",
        "ankle-rocker-band",
        "hk-lunge-weighted",
        "loaded-calf-stretch",
        "plyo-bounces",
        "forward-bound",
        "downdog-alternating",
        "downdog-walks",
      ].sort(),
    );
  });

  it("every category lists exercises that carry it, and the other way round", () => {
    for (const category of categories) {
      const carried = exercises.filter((entry) => entry.categories.includes(category));
      expect([...categoryChoices[category].order].sort()).toEqual(
        carried.map((entry) => entry.id).sort(),
      );
    }
  });

  it("static stretches tell to hold still and nothing else is one", () => {
    const still = exercises.filter((entry) => entry.isStaticStretch).map((entry) => entry.id);
    expect(still).toEqual([
      "gentle-calf-stretch",
      "bent-knee-wall-stretch",
      "calf-stretch-2pos",
      "wall-toe-stretch",
      "step-stretch",
      "gentle-pf-stretch",
    ]);
  });
});
