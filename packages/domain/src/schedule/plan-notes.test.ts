import { expect, it } from "vitest";
import { dayKinds } from "../athletes/athlete";
import { citationOf } from "../science/citations";
import { noQuickFix, stretchingOnRunDay } from "./plan-notes";

it("the stretches stand before and after a run, on days with one and for runners alone", () => {
  const runDays = dayKinds.filter((day) => stretchingOnRunDay("runner", day) !== null);
  expect(runDays).toEqual(["easy", "intervals", "tempo", "long"]);
  expect(dayKinds.map((day) => stretchingOnRunDay("lifter", day))).toEqual(
    dayKinds.map(() => null),
  );
  expect(stretchingOnRunDay("runner", "long")?.text).toMatch(/before it .* 30 s at most, after it/);
});

it("what stands at the start of a plan and around a run has sources that a reader can open", () => {
  const sources = [noQuickFix, stretchingOnRunDay("runner", "easy")].flatMap(
    (one) => one?.sources ?? [],
  );
  expect(sources).toEqual(["002:54", "000:53", "R13", "002:52", "C18"]);
  for (const source of sources) expect(citationOf(source).says, source).not.toBe("");
});
