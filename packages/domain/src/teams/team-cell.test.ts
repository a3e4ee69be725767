import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { joinTeams, splitTeams } from "./team-cell";

describe("teams in one cell", () => {
  it.each([
    ["U23;  Relay  team; u23", ["u23", "Relay team"]],
    ["U16|U18\nRelay", ["U16", "U18", "Relay"]],
    ['U23;"A;B"', ["U23", "A;B"]],
    ['The "A" team;x', ['The "A" team', "x"]],
    ['"open;x', ['"open', "x"]],
    [" ; ", []],
  ])("%j are %j", (cell, names) => {
    expect(splitTeams(cell)).toEqual(names);
  });

  it("come back as they were, whatever their names", () => {
    const name = fc
      .stringMatching(/^[;|"'\-a-c ]{1,6}$/)
      .map((raw) => raw.trim())
      .filter((raw) => raw !== "" && !/ {2}/.test(raw));
    fc.assert(
      fc.property(fc.uniqueArray(name, { maxLength: 4 }), (names) => {
        expect(splitTeams(joinTeams(names))).toEqual(names);
      }),
    );
  });
});
