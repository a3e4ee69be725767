import { expect, it } from "vitest";
import { shippedRuleSet } from "../verdicts/rule-set/rule-set";
import { dueOf } from "./due";

const tested = { lastTakenOn: "2026-11-01", plannedOn: null } as const;

const state = (today: `${number}-${number}-${number}`) =>
  dueOf({ ...tested, askedOn: null }, today, shippedRuleSet).state;

it("is due from day 14 to day 21 and overdue after", () => {
  expect(state("2026-11-14")).toBe("not_yet");
  expect(state("2026-11-15")).toBe("due");
  expect(state("2026-11-22")).toBe("due");
  expect(state("2026-11-23")).toBe("overdue");
});

it("is due at once when a coach asks to measure again", () => {
  const asked = { ...tested, askedOn: "2026-11-03" } as const;
  expect(dueOf(asked, "2026-11-03", shippedRuleSet)).toEqual({
    state: "due",
    from: "2026-11-03",
    until: "2026-11-10",
    isPlanned: false,
  });
});

it.each([
  ["2026-11-01", "2026-11-01"],
  ["2026-10-31", "2026-11-15"],
] as const)(
  "a measurement asked for on %s is due from %s: a test since then was the answer",
  (askedOn, from) => {
    expect(dueOf({ ...tested, askedOn }, "2026-11-03", shippedRuleSet).from).toBe(from);
  },
);

it("knows an athlete without any test", () => {
  const never = dueOf(
    { lastTakenOn: null, askedOn: null, plannedOn: null },
    "2026-11-03",
    shippedRuleSet,
  );
  expect(never.state).toBe("first");
});

it.each([null, "2026-11-01"] as const)(
  "a planned test is due on its day and overdue after it, asked for or not (last test %s)",
  (lastTakenOn) => {
    const planned = { lastTakenOn, askedOn: lastTakenOn, plannedOn: "2026-11-06" } as const;
    const stateOn = (today: `${number}-${number}-${number}`) =>
      dueOf(planned, today, shippedRuleSet);
    const day = { from: "2026-11-06", until: "2026-11-06", isPlanned: true };
    expect(stateOn("2026-11-05")).toEqual({ state: "not_yet", ...day });
    expect(stateOn("2026-11-06").state).toBe("due");
    expect(stateOn("2026-11-07").state).toBe("overdue");
  },
);
