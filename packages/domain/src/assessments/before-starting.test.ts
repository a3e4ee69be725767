import { expect, it } from "vitest";
import { shippedRuleSet } from "../verdicts/rule-set/rule-set";
import { caveatsBefore } from "./before-starting";
import type { Protocol } from "./protocols";

const last = {
  takenOn: "2026-11-06",
  protocol: "standing_knee_to_wall" as Protocol,
  testerId: "A",
} as const;
const next = { ...last, takenOn: "2026-11-20" } as const;
const caveatsWith = (change: Partial<Parameters<typeof caveatsBefore>[1]>) =>
  caveatsBefore(last, { ...next, ...change }, shippedRuleSet);

it("nothing is said of a retest after two weeks by the same person and protocol, nor of a first test", () => {
  expect(caveatsWith({})).toEqual([]);
  expect(caveatsBefore(null, next, shippedRuleSet)).toEqual([]);
});

it.each([
  ["2026-11-19", ["early"]],
  ["2026-11-06", ["early"]],
  ["2026-11-05", []],
  [null, []],
] as const)("a test on %s after one on 6 November: %j", (takenOn, caveats) => {
  expect(caveatsWith({ takenOn })).toEqual(caveats);
});

it("another person and another protocol are said, in this order after the day", () => {
  expect(caveatsWith({ testerId: "B" })).toEqual(["tester_changed"]);
  expect(caveatsWith({ protocol: "half_kneeling" })).toEqual(["protocol_changed"]);
  expect(caveatsWith({ takenOn: "2026-11-10", testerId: "B", protocol: "half_kneeling" })).toEqual([
    "early",
    "tester_changed",
    "protocol_changed",
  ]);
});
