import { expect, it } from "vitest";
import type { LocalDate } from "../calendar";
import { professionalsOf } from "./hold";

const cleared = (clearedByProfessional: string, clearedOn: LocalDate) => ({
  clearance: { clearedByProfessional, clearedOn, note: "" },
});

it("the professionals of earlier clearances stand once each, the newest three first", () => {
  const holds = [
    cleared("Dr. Ito", "2026-01-05"),
    { clearance: null },
    cleared("Ms. Vale, physiotherapist", "2026-03-01"),
    cleared("Dr. Ito", "2026-02-10"),
    cleared("Dr. Moss", "2026-03-01"),
    cleared("Dr. Reed", "2025-11-30"),
  ];
  expect(professionalsOf(holds)).toEqual([
    { name: "Ms. Vale, physiotherapist", on: "2026-03-01" },
    { name: "Dr. Moss", on: "2026-03-01" },
    { name: "Dr. Ito", on: "2026-02-10" },
  ]);
  const twice = [cleared("Dr. Ito", "2026-03-01"), cleared("Dr. Ito", "2026-03-02")];
  expect(professionalsOf([...holds, ...twice]).map(({ name, on }) => `${name} ${on}`)).toEqual([
    "Dr. Ito 2026-03-02",
    "Ms. Vale, physiotherapist 2026-03-01",
    "Dr. Moss 2026-03-01",
  ]);
  expect(professionalsOf([{ clearance: null }])).toEqual([]);
});
