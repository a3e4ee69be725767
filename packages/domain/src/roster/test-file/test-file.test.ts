import { describe, expect, it } from "vitest";
import { groupTests } from "./group-tests";
import { readTestRow } from "./read-test";
import { mapTestColumns, testFieldOf, unitInHeader } from "./test-columns";
import { noTestChoices, type TestChoices } from "./test-file";
import { TestedAthletes } from "./tested-athletes";

const mia = {
  id: "0190a000-0000-7000-8000-000000000001",
  externalId: "C1",
  email: "mia@club.example",
  givenName: "Mia",
  familyName: "Ost",
  timeZone: "Pacific/Auckland",
};

function read(text: string, choices: Partial<TestChoices> = {}) {
  const [headers = [], ...rows] = text.split("\n").map((line) => line.split(","));
  const context = {
    columns: mapTestColumns(headers, rows),
    units: headers.map(unitInHeader),
    choices: { ...noTestChoices, ...choices },
    athletes: new TestedAthletes([mia]),
    testers: new Map([["ann coach", "tester"]]),
  };
  const read = rows.map((cells, index) => readTestRow(cells, index + 2, context));
  const tests = groupTests(read);
  return { tests, read, codes: read.map(({ faults }) => faults.map(({ code }) => code).join()) };
}

const long = "external_id,test_code,side,value,unit,taken_at";

describe("testFieldOf", () => {
  it.each([
    ["ktw_left_cm", "standing_knee_to_wall_left"],
    ["KTW R", "standing_knee_to_wall_right"],
    ["Left knee-to-wall (in)", "standing_knee_to_wall_left"],
    ["Heel raises right", "heel_raise_right"],
    ["Test Date", "taken_at"],
    ["Shirt size", null],
    ["ktw", null],
  ])("of %j is %j", (header, field) => {
    expect(testFieldOf(header)).toBe(field);
  });
});

describe("a file of tests", () => {
  it("in long form makes one test of the rows of a day", () => {
    const { tests, codes } = read(
      `${long},attempt,tester\nC1,ktw,left,9.5,cm,2026-03-04,2,Ann Coach\nc1,ktw,L,9,cm,2026-03-04,1,\nC1,ktw,right,10,cm,2026-03-04,,`,
    );
    expect(codes).toEqual(["", "", ""]);
    expect(tests).toHaveLength(1);
    expect(tests[0]).toMatchObject({ athleteId: mia.id, testerId: "tester" });
    const on = (value: number) => ({ value, invalidReason: null });
    expect(tests[0]?.content).toMatchObject({
      protocol: "standing_knee_to_wall",
      takenOn: "2026-03-04",
      unit: "cm",
      attempts: { left: [on(9), on(9.5)], right: [on(10)] },
    });
  });

  it("in wide form makes a test of each row, in the unit of its columns", () => {
    const { tests } = read(
      "email,date,KTW L (in),KTW R (in),SLHR L\nmia@club.example,2026-03-04,4,3.5,21",
    );
    expect(tests[0]?.content).toMatchObject({
      unit: "in",
      attempts: { left: [{ value: 4 }], right: [{ value: 3.5 }] },
      further: { heel_raise: { left: [{ value: 21 }], right: [] } },
    });
  });

  it("reads a time with a zone as the athlete's day, and one without as it stands", () => {
    const { read: rows } = read(
      `${long}\nC1,ktw,left,9,cm,2026-03-04T20:00:00Z\nC1,ktw,left,9,cm,2026-03-04 20:00`,
    );
    expect(rows.map(({ takenOn }) => takenOn)).toEqual(["2026-03-05", "2026-03-04"]);
  });

  it.each([
    ["C9,ktw,left,9,cm,2026-03-04", "athlete_unknown"],
    [",ktw,left,9,cm,2026-03-04", "athlete_missing"],
    ["C1,,left,9,cm,2026-03-04", "test_missing"],
    ["C1,jump,left,9,cm,2026-03-04", "test_unknown"],
    ["C1,ktw,both,9,cm,2026-03-04", "side_unknown"],
    ["C1,ktw,left,,cm,2026-03-04", "value_missing"],
    ["C1,ktw,left,nine,cm,2026-03-04", "value_invalid"],
    ["C1,ktw,left,=9,cm,2026-03-04", "formula,value_invalid"],
    ["C1,ktw,left,9,,2026-03-04", "unit_missing"],
    ["C1,ktw,left,9,deg,2026-03-04", "unit_wrong"],
    ["C1,ktw,left,9,cm,", "date_missing"],
    ["C1,ktw,left,9,cm,3/4/2026", "date_order"],
    ["C1,ktw,left,9,cm,2026-02-30", "date_invalid"],
    ["C1,heel raise,left,9,,2026-03-04", "main_missing"],
    ["C1,ktw,left,9,cm,2026-03-04,x", "cells_too_many"],
  ])("of the row %s says %s", (row, code) => {
    expect(read(`${long}\n${row}`).codes).toEqual([code]);
  });

  it("leaves out the whole test that a row at fault belongs to", () => {
    const { codes, tests } = read(
      `${long}\nC1,ktw,left,9,cm,2026-03-04\nC1,ktw,right,nine,cm,2026-03-04\nC1,ktw,right,9,cm,2026-03-05`,
    );
    expect(codes).toEqual(["row_beside", "value_invalid", ""]);
    expect(tests).toHaveLength(1);
  });

  it("refuses two units in a test, and a fourth try", () => {
    expect(
      read(`${long}\nC1,ktw,left,9,cm,2026-03-04\nC1,ktw,right,4,in,2026-03-04`).codes,
    ).toEqual(["units_mixed", "units_mixed"]);
    const four = Array.from({ length: 4 }, () => "C1,ktw,left,9,cm,2026-03-04").join("\n");
    expect(read(`${long}\n${four}`).codes).toEqual([
      "row_beside",
      "row_beside",
      "row_beside",
      "tries_many",
    ]);
  });

  it("takes what the coach decided", () => {
    const { tests } = read(`${long},tester\nC1,jump,left,4,,3/4/2026,Bo`, {
      dateOrder: "month_first",
      unit: "in",
      tests: [{ word: "Jump", means: "half_kneeling" }],
      testerIsMe: true,
    });
    expect(tests[0]?.content).toMatchObject({
      protocol: "half_kneeling",
      unit: "in",
      takenOn: "2026-03-04",
    });
    expect(tests[0]?.testerId).toBeNull();
  });
});
