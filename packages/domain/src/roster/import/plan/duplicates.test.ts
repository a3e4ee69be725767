import { describe, expect, it } from "vitest";
import { type ImportChoices, noChoices, type RosterPatch, type RosterRecord } from "../import";
import { person } from "./cases/person";
import { Duplicates } from "./duplicates";

type Row = [RosterPatch, RosterRecord?];

/** The codes of each row's faults, the rows claiming one after the other. */
function faultsOf(rows: readonly Row[], answers: Partial<ImportChoices> = {}) {
  const duplicates = new Duplicates({ ...noChoices, ...answers });
  return rows.map(([patch, found = null], at) =>
    duplicates.claim({ row: at + 2, cells: new Map(), patch, faults: [], dateOrder: null }, found),
  );
}
const codesOf = (...given: Parameters<typeof faultsOf>) =>
  faultsOf(...given).map((faults) => faults.map(({ code }) => code).join(" "));

const family = "family@club.org";
const ivo = person("ivo", "Ivo Novák", { email: family });
const eva = person("eva", "Eva Novák", { email: family });

describe("two rows of one file", () => {
  it.each<[string, Row[], string]>([
    [
      "one ID in other letters",
      [[{ externalId: "x" }], [{ externalId: "X" }]],
      "duplicate_external_id",
    ],
    ["one new address", [[{ email: "a@x.org" }], [{ email: "A@x.org" }]], "duplicate_email"],
    [
      "one athlete by two keys",
      [
        [{}, ivo],
        [{ email: family }, ivo],
      ],
      "duplicate_external_id",
    ],
    [
      "the address that two have already",
      [
        [{ email: family }, ivo],
        [{ email: family }, eva],
      ],
      "",
    ],
    [
      "that address for a third",
      [[{ email: family }, ivo], [{ email: family }]],
      "duplicate_email",
    ],
    ["numbers that differ by zeros", [[{ externalId: "07" }], [{ externalId: "7" }]], "short_id"],
    ["one name", [[{ givenName: "Bo" }], [{ givenName: "bo" }]], "namesake"],
    ["one name of somebody who is here", [[{ givenName: "Ivo" }, ivo], [{ givenName: "Ivo" }]], ""],
    ["no name and no key", [[{}], [{}]], ""],
  ])("%s", (_, rows, code) => {
    expect(codesOf(rows)).toEqual(["", code]);
  });

  it("numbers that differ by zeros are one athlete or two as the coach says", () => {
    const rows: Row[] = [[{ externalId: "007" }], [{ externalId: "7" }], [{ externalId: "07" }]];
    expect(codesOf(rows, { shortIds: "other" })).toEqual(["", "", ""]);
    const same = faultsOf(rows, { shortIds: "same" });
    expect(same.slice(1).map(([fault]) => fault?.message)).toEqual([
      "Row 2 is about the same athlete; keep the row that is right and delete the other",
      "Row 2 is about the same athlete; keep the row that is right and delete the other",
    ]);
  });

  it("namesakes are one person or two as the coach says", () => {
    const bo: RosterPatch = { givenName: "Bo", birthDate: "2001-05-04" };
    expect(codesOf([[bo], [bo]], { namesakes: "other" })).toEqual(["", ""]);
    expect(codesOf([[bo], [bo]], { namesakes: "same" })).toEqual(["", "duplicate_person"]);
    const asked = faultsOf([[bo], [bo], [{ givenName: "Bo" }]]).slice(1);
    expect(asked.map(([fault]) => fault?.message)).toEqual([
      "Row 2 has the same name and birth date: is it the same person?",
      "Row 2 has the same name: is it the same person?",
    ]);
  });
});
