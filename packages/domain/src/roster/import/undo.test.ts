import { describe, expect, it } from "vitest";
import type { RosterRecord, RosterValues } from "./import";
import { importedChange, returnedRoster, undoEndsAt } from "./undo";

const values: RosterValues = {
  ...{ externalId: "7", givenName: "Mia", familyName: "Ost", email: null, phone: null },
  ...{ birthDate: null, sex: "unspecified", athleteType: "runner", ownType: null },
  ...{ dominantSide: "unknown", units: "cm", timeZone: "UTC", targetCmLeft: null },
  ...{ targetCmRight: null, status: "active", teams: ["U23", "Relay"] },
};

const record = (id: string, change: Partial<RosterValues> = {}): RosterRecord => {
  return { id, version: 1, inScope: true, ...values, ...change };
};

describe("what an import changes", () => {
  it("holds the changed columns alone; teams count as a set", () => {
    const after = { ...values, phone: "123", teams: ["relay", "U23"] };
    expect(importedChange(values, after)).toEqual({
      before: { phone: null },
      after: { phone: "123" },
    });
  });

  it("takes type and own type together", () => {
    const ownType = { id: "t", name: "Sprinter" };
    expect(importedChange(values, { ...values, ownType })).toEqual({
      before: { athleteType: "runner", ownType: null },
      after: { athleteType: "runner", ownType },
    });
  });
});

describe("taking it back", () => {
  const back = (
    roster: RosterRecord[],
    changes: Record<string, ReturnType<typeof importedChange>>,
  ) => returnedRoster(roster, new Map(Object.entries(changes)));

  it("returns what is as the import left it, and keeps what was changed since", () => {
    const change = importedChange(values, { ...values, phone: "123", email: "mia@example.org" });
    const now = record("a", { phone: "456", email: "mia@example.org" });
    expect(back([now, record("b", { externalId: "8" })], { a: change })).toEqual(
      new Map([
        ["a", { values: { ...values, phone: "456" }, returned: ["email"], kept: ["phone"] }],
      ]),
    );
  });

  it("returns swapped IDs", () => {
    const to = (externalId: string, before: string) =>
      importedChange({ ...values, externalId: before }, { ...values, externalId });
    const roster = [record("a", { externalId: "8" }), record("b", { externalId: "7" })];
    const returned = back(roster, { a: to("8", "7"), b: to("7", "8") });
    expect([...returned.values()].map((one) => one.values.externalId)).toEqual(["7", "8"]);
  });

  it("keeps an ID whose earlier one is somebody else's, and whatever that keeps in turn", () => {
    const to = (externalId: string, before: string) =>
      importedChange({ ...values, externalId: before }, { ...values, externalId });
    const roster = [
      record("new", { externalId: "7" }),
      record("a", { externalId: "8" }),
      record("b", { externalId: "9" }),
    ];
    const returned = back(roster, { a: to("8", "7"), b: to("9", "8") });
    expect([...returned.values()].map((one) => one.kept)).toEqual([
      ["external_id"],
      ["external_id"],
    ]);
  });

  it("ends a day after the import", () => {
    expect(undoEndsAt(new Date("2026-11-29T08:00:00Z"))).toEqual(new Date("2026-11-30T08:00:00Z"));
  });
});
