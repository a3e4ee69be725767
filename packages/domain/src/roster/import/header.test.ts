import { describe, expect, it } from "vitest";
import { fieldOf } from "./columns";
import { detectDelimiter, headerRow, separatorLine } from "./header";

const knows = (header: string) => fieldOf(header) !== null;

describe("detectDelimiter", () => {
  it.each([
    ["a,b,c\n1;2;3", ","],
    ["\uFEFFa;b;c\n1,5;2;3", ";"],
    ["a\tb\tc", "\t"],
    ['"a;b;c",d', ","],
    ["only", ","],
    ["external_id|given_name|family_name\nC1|Mia|Ost", "|"],
    ["external_id,given_name,groups\rC1,Mia,U16;U18;U20;Relay\rC2,Ole,U16;U18;U20\r", ","],
    ["Club; season 2026; spring; all teams\ngiven_name,email\nMia,m@club.org", ","],
    ["sep=;\r\na,b;c,d", ";"],
    ['"sep=|"\na,b|c', "|"],
  ])("of %j is %j", (text, delimiter) => {
    expect(detectDelimiter(text, knows)).toBe(delimiter);
  });

  it("takes no cell that begins like a separator line for one", () => {
    expect(separatorLine("sep=;x\n")).toBeNull();
    expect(separatorLine("sep,oct\n")).toBeNull();
  });
});

describe("headerRow", () => {
  it.each([
    [
      "the first row",
      [
        ["given_name", "email"],
        ["Mia", "m@club.org"],
      ],
      0,
    ],
    [
      "a row below a title",
      [
        ["Club roster 2026", "", ""],
        ["external_id", "given_name", "x"],
      ],
      1,
    ],
    [
      "a row below titles of several cells",
      [
        ["A", "B", "C"],
        ["Coach", "x"],
        ["name", "dob", "sex"],
      ],
      2,
    ],
    ["unknown names below a title", [["Ploeg 2026"], ["Naam", "Geboren"], ["Mia", "2004"]], 1],
    ["the only column", [["name"], ["Mia"], ["Ole"]], 0],
    [
      "unknown names over a cell that sounds like one",
      [
        ["Naam", "Groep"],
        ["Mia", "Squad"],
      ],
      0,
    ],
  ])("is %s", (_, rows, at) => {
    expect(headerRow(rows, knows)).toBe(at);
  });
});
