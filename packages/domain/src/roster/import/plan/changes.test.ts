import { describe, expect, it } from "vitest";
import type { RosterPatch, RosterRecord } from "../import";
import { changesBetween, valuesAfter } from "./changes";

const hana: RosterRecord = {
  id: "hana",
  version: 3,
  inScope: true,
  teams: ["U23"],
  externalId: "A-1",
  givenName: "Hana",
  familyName: "Novák",
  email: "hana@club.org",
  phone: "+420 601 234 567",
  birthDate: "1999-02-17",
  sex: "female",
  athleteType: "runner",
  ownType: { id: "s", name: "Sprint" },
  dominantSide: "right",
  units: "in",
  timeZone: "Europe/Prague",
  targetCmLeft: 10.5,
  targetCmRight: 11,
  status: "active",
};
const defaults = { units: "cm", timeZone: "Europe/London" } as const;
const updated = (patch: RosterPatch) => ({
  ...valuesAfter(patch, hana, defaults),
  teams: patch.teams ?? hana.teams,
});
const changed = (patch: RosterPatch) => changesBetween(hana, updated(patch));

describe("what a row makes of an athlete", () => {
  it("is the same where the row says nothing", () => {
    expect(updated({})).toEqual(updated({}));
    expect(changed({})).toEqual([]);
  });
  it("clears what the row clears, and gives units and time zone the club's own", () => {
    const cleared: RosterPatch = {
      externalId: null,
      email: null,
      phone: null,
      birthDate: null,
      ownType: null,
      units: null,
      timeZone: null,
      targetCmLeft: null,
      targetCmRight: null,
    };
    expect(updated(cleared)).toMatchObject({ ...cleared, ...defaults });
    expect(changed(cleared)).toHaveLength(9);
  });
  it("takes every value that the row gives", () => {
    const given: RosterPatch = {
      externalId: "B-2",
      givenName: "Hanna",
      familyName: "Nowak",
      email: "h@club.org",
      phone: "1",
      birthDate: "2000-01-01",
      sex: "other",
      athleteType: "lifter",
      ownType: null,
      dominantSide: "left",
      units: "cm",
      timeZone: "Europe/Berlin",
      targetCmLeft: 12,
      targetCmRight: 12,
      status: "paused",
      teams: ["Relay"],
    };
    expect(updated(given)).toMatchObject(given);
    expect(changed(given).length).toBeGreaterThanOrEqual(15);
  });
  it("sees no change in the case of an ID", () => {
    expect(changed({ externalId: "a-1" })).toEqual([]);
  });
});
