import type { RosterRow } from "@talus/domain/roster/roster-view";
import { describe, expect, it } from "vitest";
import { leftOutBut, leftOutOf, leftOutSentences } from "./left-out";

const today = "2026-03-22" as const;
const both = { assign: true, invite: true };
const open: RosterRow = {
  id: "open",
  givenName: "Siobhán",
  familyName: "Kelleher",
  athleteType: "runner",
  athleteTypeId: null,
  typeName: null,
  status: "active",
  pausedUntil: null,
  externalId: null,
  email: null,
  hasLogin: false,
  held: false,
  teamIds: [],
  lastTestOn: null,
  askedOn: null,
  plannedOn: null,
  leftCm: null,
  rightCm: null,
  targetCmLeft: null,
  targetCmRight: null,
  decision: null,
  adherence: null,
};
const held = { ...open, held: true };
const paused: RosterRow = { ...open, status: "paused" };
const archived: RosterRow = { ...open, status: "archived" };

const sentencesOf = (rows: RosterRow[], may = both) =>
  leftOutSentences(leftOutOf(rows, today), may);

describe("who a bulk act leaves out", () => {
  it("nobody is left out of a selection that every act reaches", () => {
    expect(sentencesOf([open])).toEqual([]);
    expect(sentencesOf([])).toEqual([]);
  });

  it("each act names its own reasons with their counts", () => {
    const rows = [open, held, paused, held, archived, { ...open, hasLogin: true }];
    expect(sentencesOf(rows)).toEqual([
      "No plan for 2 on safety hold, 1 archived, 1 paused.",
      "No invitation for 1 with a login, 1 archived.",
    ]);
  });

  it("a held athlete who is paused too counts once, as held", () => {
    expect(sentencesOf([{ ...paused, held: true }])).toEqual(["No plan for 1 on safety hold."]);
  });

  it("a pause that ends today leaves nobody out", () => {
    expect(sentencesOf([{ ...paused, pausedUntil: today }])).toEqual([]);
    expect(sentencesOf([{ ...paused, pausedUntil: "2026-03-23" }])).toEqual([
      "No plan for 1 paused.",
    ]);
  });

  it("an act that the reader may not do is not spoken of", () => {
    expect(sentencesOf([held], { assign: false, invite: true })).toEqual([]);
  });

  it("who is taken out of everybody counts no more", () => {
    const all = leftOutOf([held, held, paused], today);
    expect(leftOutSentences(leftOutBut(all, leftOutOf([held], today)), both)).toEqual([
      "No plan for 1 on safety hold, 1 paused.",
    ]);
  });
});
