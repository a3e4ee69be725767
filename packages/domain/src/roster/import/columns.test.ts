import { describe, expect, it } from "vitest";
import { doublyMapped, mapColumns } from "./columns";
import { importFields } from "./import";

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

  it("proposes of two columns of one name the fuller one, and the first of two alike", () => {
    const headers = ["given_name", "Email", "E-mail"];
    const rows = [
      ["Mia", "", "mia@club.org"],
      ["Ole", " ", "ole@club.org"],
    ];
    expect(mapColumns(headers, rows)).toEqual(["given_name", null, "email"]);
    expect(mapColumns(headers, [["Mia", "a@club.org", "b@club.org"]])).toEqual([
      "given_name",
      "email",
      null,
    ]);
  });

  it("sees through full-width letters and characters that nobody sees", () => {
    expect(mapColumns(["ｅｍａｉｌ", "given\u200b_name", "constructor", "__proto__"])).toEqual([
      "email",
      "given_name",
      null,
      null,
    ]);
  });

  it("notices a field that is mapped twice", () => {
    expect(doublyMapped(["email", null, "email", "sex"])).toEqual(["email"]);
  });
});
