import { describe, expect, it } from "vitest";
import { shippedRuleSet } from "../verdicts/rule-set/rule-set";
import {
  filterRoster,
  isDue,
  nextTest,
  type RosterFilters,
  type RosterRow,
  rankRoster,
  sortRoster,
} from "./roster-view";

const today = "2026-03-22" as const;

const siobhan: RosterRow = {
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
  leftCm: 8.9,
  rightCm: 9.4,
  targetCmLeft: null,
  targetCmRight: null,
  decision: "continue",
  adherence: { done: 5, planned: 8 },
  version: 1,
};
const rows: RosterRow[] = [
  siobhan,
  {
    ...siobhan,
    id: "ana",
    givenName: "Ana",
    familyName: "Zorić",
    leftCm: null,
    adherence: null,
    lastTestOn: null,
    email: null,
    hasLogin: false,
  },
  {
    ...siobhan,
    id: "bo",
    givenName: "Bo",
    familyName: "Árnason",
    athleteType: "lifter",
    held: true,
    leftCm: 4,
    teamIds: [],
    lastTestOn: "2026-02-01",
  },
  { ...siobhan, id: "old", givenName: "Old", familyName: "Member", status: "archived" },
  {
    ...siobhan,
    id: "away",
    givenName: "Away",
    familyName: "Muster",
    status: "paused",
    lastTestOn: "2026-01-01",
  },
];

function shown(filters: Partial<RosterFilters>): string[] {
  const all = { show: "everyone", type: null, teamId: null, ...filters } as const;
  return filterRoster(rows, all, { today, rules: shippedRuleSet }).map((row) => row.id);
}

describe("filterRoster", () => {
  it("leaves archived athletes out of every view but their own", () => {
    expect(shown({})).toEqual(["siobhan", "ana", "bo", "away"]);
    expect(shown({ show: "archived" })).toEqual(["old"]);
  });

  it("narrows by type, team and view together", () => {
    expect(shown({ type: "lifter" })).toEqual(["bo"]);
    expect(shown({ teamId: "distance", show: "no_login" })).toEqual(["ana"]);
    expect(shown({ show: "held" })).toEqual(["bo"]);
    expect(shown({ show: "paused" })).toEqual(["away"]);
  });
});

it("puts whom a search names best first, those alike in their order, and nobody else", () => {
  const ranked = rankRoster(rows, [["away"], ["bo", "siobhan", "gone"]]);
  expect(ranked.map(({ id }) => id)).toEqual(["away", "siobhan", "bo"]);
  expect(rankRoster(rows, [])).toEqual([]);
});

describe("isDue", () => {
  it("opens 14 days after the last test and is overdue after 21", () => {
    expect(nextTest(siobhan, { today: "2026-03-29", rules: shippedRuleSet })?.state).toBe("due");
    expect(nextTest(siobhan, { today: "2026-03-30", rules: shippedRuleSet })?.state).toBe(
      "overdue",
    );
    expect(isDue(siobhan, { today: "2026-03-21", rules: shippedRuleSet })).toBe(false);
    expect(isDue(siobhan, { today: "2026-03-22", rules: shippedRuleSet })).toBe(true);
  });

  it("waits for whoever was never tested, and not for those on hold or paused", () => {
    expect(shown({ show: "due" })).toEqual(["siobhan", "ana"]);
  });
});

describe("sortRoster", () => {
  const order = (
    ...args: Parameters<typeof sortRoster> extends [unknown, ...infer R] ? R : never
  ) => sortRoster(rows, ...args).map((row) => row.id);

  it("orders by family name without regard to accents", () => {
    expect(order("name", false)).toEqual(["bo", "siobhan", "old", "away", "ana"]);
  });

  it("keeps unknown values last in both directions", () => {
    expect(order("left", false).at(0)).toBe("bo");
    expect(order("left", false).at(-1)).toBe("ana");
    expect(order("left", true).at(-1)).toBe("ana");
    expect(order("adherence", true).at(-1)).toBe("ana");
  });

  it("puts those who were never tested first in what is due", () => {
    expect(order("due", false).slice(0, 3)).toEqual(["ana", "away", "bo"]);
  });
});

it("sorts by every column either way, the unknown last, by due the never tested first", () => {
  const other: RosterRow = {
    ...siobhan,
    id: "other",
    familyName: "",
    givenName: "Zoë",
    leftCm: null,
    rightCm: null,
    adherence: null,
    lastTestOn: null,
  };
  const order = (...by: [Parameters<typeof sortRoster>[1], boolean]) =>
    sortRoster([other, siobhan], ...by).map(({ id }) => id);
  for (const column of ["left", "right", "asymmetry", "adherence"] as const) {
    expect(order(column, false)).toEqual(["siobhan", "other"]);
    expect(order(column, true)).toEqual(["siobhan", "other"]);
  }
  expect(order("due", false)).toEqual(["other", "siobhan"]);
  expect(order("name", true)).toEqual(["other", "siobhan"]);
});
