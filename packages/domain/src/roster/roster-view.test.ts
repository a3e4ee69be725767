import { expect, it } from "vitest";
import { shippedRuleSet } from "../verdicts/rule-set/rule-set";
import { nextTest, type RosterRow } from "./roster-view";

const tested: RosterRow = {
  id: "siobhan",
  givenName: "Siobhán",
  familyName: "Kelleher",
  athleteType: "runner",
  athleteTypeId: null,
  typeName: null,
  status: "active",
  pausedUntil: null,
  externalId: "NG-0001",
  email: "siobhan@club.org",
  hasLogin: true,
  held: false,
  teamIds: ["distance"],
  lastTestOn: "2026-03-08",
  askedOn: null,
  plannedOn: null,
  leftCm: 8.9,
  rightCm: 9.4,
  targetCmLeft: null,
  targetCmRight: null,
  decision: "continue",
  adherence: { done: 5, planned: 8 },
};

const stateOn = (
  row: RosterRow,
  today: "2026-03-21" | "2026-03-22" | "2026-03-29" | "2026-03-30",
) => nextTest(row, { today, rules: shippedRuleSet })?.state;

it("opens 14 days after the last test and is overdue after 21", () => {
  expect(stateOn(tested, "2026-03-21")).toBe("not_yet");
  expect(stateOn(tested, "2026-03-22")).toBe("due");
  expect(stateOn(tested, "2026-03-29")).toBe("due");
  expect(stateOn(tested, "2026-03-30")).toBe("overdue");
});

it("waits for whoever was never tested, and not for those on hold or paused", () => {
  expect(stateOn({ ...tested, lastTestOn: null }, "2026-03-22")).toBe("first");
  expect(stateOn({ ...tested, held: true }, "2026-03-22")).toBeUndefined();
  expect(stateOn({ ...tested, status: "paused" }, "2026-03-22")).toBeUndefined();
});
