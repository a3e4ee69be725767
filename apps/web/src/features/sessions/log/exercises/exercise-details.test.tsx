import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { ExerciseDetails } from "./exercise-details";
import type { Exercise } from "./exercise-row";

const dose = { sets: 3, reps: 12, holdSec: null };
const exercise = {
  itemId: "01930000-0000-7000-8000-000000000001",
  exerciseId: "heel_drops",
  name: "Heel drops",
  instruction: "Lower the heel.",
  caution: "",
  repNoun: "reps",
  dose,
  doses: [
    { side: "left", ...dose },
    { side: "right", ...dose },
  ],
} as unknown as Exercise;

const entry = {
  itemId: exercise.itemId,
  setsDone: 3,
  repsDone: 12,
  holdSecDone: null,
  painNrs: null,
  comfort: null,
  skipped: false,
};

it("asks for pain before all else where an exercise is opened", () => {
  const html = renderToStaticMarkup(
    <ExerciseDetails
      exercise={exercise}
      entries={(["left", "right"] as const).map((side) => ({ ...entry, side })) as never}
      onChange={() => undefined}
    />,
  );
  const places = ["Which side hurts", "Pain while doing it", "<svg", "Lower the heel.", "Sets"].map(
    (text) => html.indexOf(text),
  );
  expect(places).not.toContain(-1);
  expect(places[1]).toBeLessThan(html.indexOf("Lower the heel."));
  expect(places[1]).toBeLessThan(html.indexOf("Sets"));
});
