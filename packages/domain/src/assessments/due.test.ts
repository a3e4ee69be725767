import { expect, it } from "vitest";
import { shippedRuleSet } from "../verdicts/rule-set/rule-set";
import { dueOf } from "./due";

const state = (today: `${number}-${number}-${number}`) =>
  dueOf({ lastTakenOn: "2026-11-01", askedOn: null }, today, shippedRuleSet).state;

it("is due from day 14 to day 21 and overdue after", () => {
  expect(state("2026-11-14")).toBe("not_yet");
  expect(state("2026-11-15")).toBe("due");
  expect(state("2026-11-22")).toBe("due");
  expect(state("2026-11-23")).toBe("overdue");
});

it("is due at once when a coach asks to measure again", () => {
  const asked = { lastTakenOn: "2026-11-01", askedOn: "2026-11-03" } as const;
  expect(dueOf(asked, "2026-11-03", shippedRuleSet)).toEqual({
    state: "due",
    from: "2026-11-03",
    until: "2026-11-10",
  });
});

it.each([
  ["2026-11-01", "2026-11-01"],
  ["2026-10-31", "2026-11-15"],
] as const)(
  "a measurement asked for on %s is due from %s: a test since then was the answer",
  (askedOn, from) => {
    const known = { lastTakenOn: "2026-11-01", askedOn } as const;
    expect(dueOf(known, "2026-11-03", shippedRuleSet).from).toBe(from);
  },
);

it("knows an athlete without any test", () => {
  const never = dueOf({ lastTakenOn: null, askedOn: null }, "2026-11-03", shippedRuleSet);
  expect(never.state).toBe("first");
});
