import { expect, it } from "vitest";
import { searchExercises } from "./exercise-search";

it("finds by name, tissue, equipment and part, whatever the case", () => {
  const ids = (typed: string) => searchExercises(typed, null).map((exercise) => exercise.id);
  expect(ids("HEEL drop")).toContain("heel-drops");
  expect(ids("foam roller")).toEqual([
    "foam-roll-calf",
    "foam-roll-df",
    "foam-roll-circles",
    "foam-roll-shins",
  ]);
  expect(ids("soleus ball")).toContain("lacrosse-soleus");
  expect(ids("no such thing")).toEqual([]);
});

it("keeps to one part where one is chosen, and shows all of it when nothing is typed", () => {
  expect(searchExercises("", "release")).toHaveLength(9);
  expect(searchExercises("", null)).toHaveLength(55);
  expect(searchExercises("heel drops", "release")).toEqual([]);
});
