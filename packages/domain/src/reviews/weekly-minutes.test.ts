import { expect, it } from "vitest";
import { nearPlateauMin } from "../prescription/stretch-goal";
import { seededRandom } from "../random";
import { readyRoutines } from "../routines/ready/ready";
import { randomFacts } from "../verdicts/cases/random-facts";
import { planFor, takenOn } from "./cases/stretch-plan";

it("the weekly minutes of a limited muscle come near ten in every plan, or the plan says why not", () => {
  const next = seededRandom(11);
  let reached = 0;
  let said = 0;
  for (let run = 0; run < 4000; run++) {
    const facts = randomFacts(next, takenOn);
    const routine = readyRoutines[run % readyRoutines.length];
    const present =
      run % 3 === 0 || !routine
        ? null
        : { items: routine.items, phase: "build" as const, sideBias: null };
    const plan = planFor(facts, { present });
    if (plan === null) continue;
    for (const { muscle, minutes, isOpen } of plan.asked) {
      if (minutes >= nearPlateauMin) reached++;
      else if (isOpen) continue;
      else {
        said++;
        expect(plan.texts.join("\n"), muscle).toMatch(/under the 10 that pay off: \w+/);
      }
    }
  }
  expect(reached).toBeGreaterThan(100);
  expect(said).toBeGreaterThan(100);
});
