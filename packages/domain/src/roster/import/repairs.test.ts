import { expect, it } from "vitest";
import type { FaultCode, ImportField, RowOutcome } from "./import";
import { groupRepairs, joinRepairs } from "./repairs";

function broken(row: number, faults: [FaultCode, ImportField | null, string][]): RowOutcome {
  return {
    kind: "error",
    row,
    name: `Row ${row}`,
    faults: faults.map(([code, field, value]) => ({ code, field, value, message: "Mend it" })),
  } as RowOutcome;
}

it("groups faults by what mends them, the most rows first, with their commonest cells", () => {
  const repairs = groupRepairs([
    broken(2, [["type_unknown", "athlete_type", "rower"]]),
    broken(3, [["type_unknown", "athlete_type", "rower"]]),
    broken(4, [
      ["type_unknown", "athlete_type", "coxswain"],
      ["value_unknown", "sex", "?"],
    ]),
    { kind: "unchanged", row: 5, name: "Row 5" } as RowOutcome,
  ]);
  expect(repairs.map(({ code, rows }) => [code, rows])).toEqual([
    ["type_unknown", 3],
    ["value_unknown", 1],
  ]);
  expect(repairs[0]).toMatchObject({
    field: "athlete_type",
    title: "Athlete type not known",
    values: [
      { value: "rower", rows: 2 },
      { value: "coxswain", rows: 1 },
    ],
    samples: [{ row: 2 }, { row: 3 }, { row: 4 }],
  });
});

it("asks once about targets of both sides, counts a row once, and shows five samples", () => {
  const rows = Array.from({ length: 7 }, (_, row) =>
    broken(row, [
      ["target_unit", "target_cm_left", "4"],
      ["target_unit", "target_cm_right", "5"],
    ]),
  );
  expect(groupRepairs(rows)).toMatchObject([{ field: null, rows: 7, values: [{}, {}] }]);
  expect(groupRepairs(rows)[0]?.samples).toHaveLength(5);
});

it("joins the repairs of two parts as if they were one", () => {
  const rows = Array.from({ length: 9 }, (_, row) =>
    broken(row, [
      ["type_unknown", "athlete_type", row % 2 ? "rower" : "coxswain"],
      ["target_unit", row < 4 ? "target_cm_left" : "target_cm_right", "4"],
      ...(row === 8 ? [["value_unknown", "sex", "?"] as [FaultCode, ImportField, string]] : []),
    ]),
  );
  const [first, second] = [rows.slice(0, 4), rows.slice(4)].map(groupRepairs);
  expect(joinRepairs(first ?? [], second ?? [])).toEqual(groupRepairs(rows));
  expect(joinRepairs(second ?? [], first ?? [])).toEqual(groupRepairs(rows));
});
