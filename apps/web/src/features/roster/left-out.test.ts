import type { RosterRow } from "@talus/domain/roster/roster-view";
import { describe, expect, it } from "vitest";
import { leftOutSentences } from "./left-out";

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
  leftCm: null,
  rightCm: null,
  targetCmLeft: null,
  targetCmRight: null,
  decision: null,
  adherence: null,
  version: 1,
};
const held = { ...open, held: true };
const paused: RosterRow = { ...open, status: "paused" };
const archived: RosterRow = { ...open, status: "archived" };

describe("who a bulk act leaves out", () => {
  it("nobody is left out of a selection that every act reaches", () => {
    expect(leftOutSentences([open], today, both)).toEqual([]);
    expect(leftOutSentences([], today, both)).toEqual([]);
  });

  it("each act names its own reasons with their counts", () => {
    const rows = [open, held, paused, held, archived, { ...open, hasLogin: true }];
    expect(leftOutSentences(rows, today, both)).toEqual([
      "No plan for 2 on safety hold, 1 paused, 1 archived.",
      "No invitation for 1 archived, 1 with a login.",
    ]);
  });

  it("a held athlete who is paused too counts once, as held", () => {
    expect(leftOutSentences([{ ...paused, held: true }], today, both)).toEqual([
      "No plan for 1 on safety hold.",
    ]);
  });

  it("a pause that ends today leaves nobody out", () => {
    expect(leftOutSentences([{ ...paused, pausedUntil: today }], today, both)).toEqual([]);
    expect(leftOutSentences([{ ...paused, pausedUntil: "2026-03-23" }], today, both)).toEqual([
      "No plan for 1 paused.",
    ]);
  });

  it("an act that the reader may not do is not spoken of", () => {
    expect(leftOutSentences([held], today, { assign: false, invite: true })).toEqual([]);
  });
});
