import { expect, it } from "vitest";
import { readyRoutine } from "../routines/ready/ready";
import { planExercises } from "./plan-exercises";

const { items } = readyRoutine("runner", "soleus");
const stretch = items.filter(({ exerciseId }) => exerciseId === "bent-knee-wall-stretch");
const inWords = (given: typeof items) =>
  planExercises(given, null).map(({ name, dose }) => `${name}: ${dose}`);

it("an exercise of both legs tells its dose with the sides, one of a leg names the leg", () => {
  expect(inWords(stretch)).toEqual(["Bent-knee wall stretch: 2 × 45 s each side"]);
  expect(inWords(stretch.map((item) => ({ ...item, side: "left" as const })))).toEqual([
    "Bent-knee wall stretch, left: 2 × 45 s",
  ]);
});

it("the reason of the verdict stands before what the exercise is for in any routine", () => {
  const found = { text: "Left: felt at the back.", sources: ["003:27"] };
  const [plain] = planExercises(stretch, null);
  expect(plain?.why.length).toBeGreaterThan(0);
  const why = { exercises: { "bent-knee-wall-stretch": [found] } };
  expect(planExercises(stretch, why as never)[0]?.why).toEqual([found]);
});
