import { expect, it } from "vitest";
import { holdDose } from "../exercises/dose";
import { readyRoutine } from "../routines/ready/ready";
import { divide } from "../routines/rows/divide";
import { entriesAsPlanned } from "./log/entries";
import { sessionExercises } from "./session-exercises";
import { sessionLines } from "./session-lines";

const id = "bent-knee-wall-stretch";
const items = divide(readyRoutine("runner", "soleus").items, id, "apart").map((item) =>
  item.id === id ? { ...item, dose: holdDose(3, 60) } : item,
);
const exercises = sessionExercises({
  ...{ items, kind: "full", withStrength: true, beforeTraining: false, sideBias: null },
});

it("shows legs with doses of their own as one line, left first, and logs each as planned", () => {
  const lines = sessionLines(exercises);
  expect(lines).toHaveLength(exercises.length - 1);
  expect(lines.find(({ exerciseId }) => exerciseId === id)).toMatchObject({
    name: "Bent-knee wall stretch",
    doses: [
      { side: "left", text: "3 × 60 s" },
      { side: "right", text: "2 × 45 s" },
    ],
  });
  expect(sessionLines([...exercises].reverse())).toHaveLength(lines.length);
  expect(entriesAsPlanned(exercises).filter((entry) => entry.exerciseId === id)).toMatchObject([
    { side: "left", setsDone: 3, holdSecDone: 60 },
    { side: "right", setsDone: 2, holdSecDone: 45 },
  ]);
});

it("leaves one leg alone, and legs that stand apart, as they are", () => {
  const left = exercises.filter(({ name }) => !name.endsWith(", right"));
  expect(sessionLines(left)).toEqual(left);
});
