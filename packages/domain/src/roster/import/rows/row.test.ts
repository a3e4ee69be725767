import { describe, expect, it } from "vitest";
import { type ColumnMap, type ImportChoices, type ImportField, noChoices } from "../import";
import { readRow } from "./row";

function read(
  cells: Partial<Record<ImportField, string>>,
  choices: Partial<ImportChoices> = {},
  ownTypes: NonNullable<Parameters<typeof readRow>[2]["ownTypes"]> = [],
) {
  const columns = Object.keys(cells) as ColumnMap;
  return readRow(Object.values(cells), 2, {
    columns,
    choices: { ...noChoices, ...choices },
    today: "2026-11-20",
    ownTypes,
  });
}
const faults = (...given: Parameters<typeof read>) =>
  read(...given).faults.map(({ code, field }) => `${code} ${field}`);

describe("a row of a roster file", () => {
  it("says of each cell what it means", () => {
    expect(
      read({
        external_id: "NG-1",
        given_name: "Hana",
        family_name: "Novák",
        email: "Hana@Club.org",
        phone: "+420 601 234 567",
        date_of_birth: "1999-02-17",
        sex: "F",
        athlete_type: "Trail Runner",
        dominant_leg: "R",
        groups: "U23;  Relay  team; u23",
        coach_email: "marta@club.org",
        units: "inches",
        time_zone: "Europe/Prague",
        target_cm_left: "10,5 cm",
        target_cm_right: "11",
        routine: "Calf",
        start_date: "2026-12-01",
        status: "Paused",
      }),
    ).toMatchObject({
      faults: [],
      patch: {
        externalId: "NG-1",
        givenName: "Hana",
        familyName: "Novák",
        email: "hana@club.org",
        phone: "+420 601 234 567",
        birthDate: "1999-02-17",
        sex: "female",
        athleteType: "runner",
        ownType: null,
        dominantSide: "right",
        teams: ["u23", "Relay team"],
        coachEmail: "marta@club.org",
        units: "in",
        timeZone: "Europe/Prague",
        targetCmLeft: 10.5,
        targetCmRight: 11,
        status: "paused",
      },
    });
  });

  it("clears by a dash what may be empty, and refuses it elsewhere", () => {
    const clearable = {
      external_id: "-",
      family_name: "-",
      email: "-",
      phone: "-",
      date_of_birth: "-",
      groups: "-",
      coach_email: "-",
      units: "-",
      time_zone: "-",
      target_cm_left: "-",
      target_cm_right: "-",
    };
    expect(read(clearable)).toMatchObject({
      faults: [],
      patch: {
        externalId: null,
        familyName: "",
        email: null,
        phone: null,
        birthDate: null,
        teams: [],
        units: null,
        timeZone: null,
        targetCmLeft: null,
        targetCmRight: null,
      },
    });
    expect(faults({ given_name: "-", full_name: "-", athlete_type: "-", status: "-" })).toEqual([
      "clear_refused given_name",
      "clear_refused athlete_type",
      "clear_refused status",
      "clear_refused full_name",
    ]);
  });

  it.each([
    ["Novák, Hana", "Hana", "Novák"],
    ["Hana Novák", "Hana", "Novák"],
    ["Ana Maria Silva", "Ana Maria", "Silva"],
    ["Pelé", "Pelé", ""],
  ])("takes the full name %s apart", (cell, givenName, familyName) => {
    expect(read({ full_name: cell }).patch).toMatchObject({ givenName, familyName });
  });
  it("prefers names in cells of their own", () => {
    expect(read({ full_name: "X Y", given_name: "Hana" }).patch).toMatchObject({
      givenName: "Hana",
      familyName: "Y",
    });
  });

  it.each([
    ["03/04/2004", {}, "date_order"],
    ["2004-02-30", {}, "date_impossible"],
    ["soon", {}, "date_unreadable"],
    ["2027-01-01", {}, "date_out_of_range"],
  ])("refuses the birth date %s", (cell, choices, code) => {
    expect(faults({ date_of_birth: cell }, choices)).toEqual([`${code} date_of_birth`]);
  });
  it("reads a doubtful date once the order is said", () => {
    const patch = read({ date_of_birth: "03/04/2004" }, { dateOrder: "day_first" }).patch;
    expect(patch.birthDate).toBe("2004-04-03");
  });

  it("knows a type by the club's own name, by its words, by what a coach said, else asks", () => {
    const sprint = { id: "s", name: "Sprint", base: "runner" } as const;
    expect(read({ athlete_type: "SPRINT" }, {}, [sprint]).patch).toMatchObject({
      athleteType: "runner",
      ownType: { id: "s", name: "Sprint" },
    });
    expect(
      read({ athlete_type: "Rower" }, { types: [{ word: "rower", means: "lifter" }] }).patch
        .athleteType,
    ).toBe("lifter");
    expect(faults({ athlete_type: "Rower" })).toEqual(["type_unknown athlete_type"]);
  });

  it("asks about a target that looks like inches, and turns it only when told", () => {
    expect(faults({ target_cm_left: '4"' })).toEqual(["target_unit target_cm_left"]);
    expect(faults({ units: "in", target_cm_right: "4.5" })).toEqual([
      "target_unit target_cm_right",
    ]);
    expect(read({ target_cm_left: "4 in" }, { suspiciousTargets: "in" }).patch.targetCmLeft).toBe(
      10.16,
    );
    expect(
      read({ units: "in", target_cm_left: "6" }, { suspiciousTargets: "cm" }).patch.targetCmLeft,
    ).toBe(6);
    expect(faults({ target_cm_left: "far" })).toEqual(["value_invalid target_cm_left"]);
  });

  it("refuses words and addresses that it does not know, naming the field", () => {
    expect(
      faults({
        sex: "?",
        dominant_leg: "?",
        units: "?",
        status: "?",
        email: "x",
        coach_email: "y",
      }),
    ).toEqual(
      [
        "value_unknown sex",
        "email_invalid email",
        "value_unknown dominant_leg",
        "value_invalid coach_email",
        "value_unknown units",
        "value_unknown status",
      ].toSorted((a, b) => order(a) - order(b)),
    );
  });

  it("skips blank cells and left-out columns, and refuses cells beyond the header", () => {
    const context = {
      columns: ["given_name", null] as const,
      choices: noChoices,
      today: "2026-11-20",
    } as const;
    expect(readRow(["", "anything"], 2, context)).toMatchObject({ patch: {}, faults: [] });
    const long = readRow(["Hana", "x", "y", ""], 3, context);
    expect(long.faults.map(({ code }) => code)).toEqual(["cells_too_many"]);
  });

  it.each(["=1+1", '=HYPERLINK("http://x")', "@SUM(1)", "+cmd|' /C calc'!A0"])(
    "asks for the value of the formula %s",
    (cell) => {
      const { faults, patch } = read({ family_name: cell });
      expect(faults.map(({ code, value }) => [code, value])).toEqual([["formula", cell]]);
      expect(patch.familyName).toBeUndefined();
    },
  );

  it("takes a telephone number, a minus and a handle for none", () => {
    expect(read({ phone: "+44 (0)20 7946 0100" }).faults).toEqual([]);
    expect(read({ family_name: "@mia" }).faults).toEqual([]);
  });

  it("takes the quote off a cell that a spreadsheet was kept from running", () => {
    expect(read({ external_id: "'=1" }).patch.externalId).toBe("=1");
    expect(read({ external_id: "'x" }).patch.externalId).toBe("'x");
  });
});

/** The order in which a row's fields are read. */
function order(fault: string): number {
  const fields = ["email", "sex", "dominant_leg", "coach_email", "units", "status"];
  return fields.indexOf(fault.split(" ")[1] ?? "");
}
