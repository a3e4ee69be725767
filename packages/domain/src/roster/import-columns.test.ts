import { describe, expect, it } from "vitest";
import { importFields } from "./import";
import { detectDelimiter, doublyMapped, mapColumns } from "./import-columns";

describe("mapColumns", () => {
  it("knows every column by its own name", () => {
    expect(mapColumns(importFields)).toEqual(importFields);
  });

  it("knows the names that other platforms give", () => {
    expect(
      mapColumns([
        "\uFEFFFirst Name",
        "Surname",
        "Client Email",
        "given-name",
        "DOB",
        "Shirt size",
      ]),
    ).toEqual(["given_name", "family_name", "email", null, "date_of_birth", null]);
  });

  it("notices a field that is mapped twice", () => {
    expect(doublyMapped(["email", null, "email", "sex"])).toEqual(["email"]);
  });
});

describe("detectDelimiter", () => {
  it.each([
    ["a,b,c\n1;2;3", ","],
    ["\uFEFFa;b;c\n1,5;2;3", ";"],
    ["a\tb\tc", "\t"],
    ['"a;b;c",d', ","],
    ["only", ","],
  ])("of %j is %j", (text, delimiter) => {
    expect(detectDelimiter(text)).toBe(delimiter);
  });
});
