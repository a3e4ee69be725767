import { expect, it } from "vitest";
import { holdClearInput } from "./hold.schema";

const clearance = {
  athleteId: "019aa3f0-0000-7000-8000-000000000001",
  holdId: "019aa3f0-0000-7000-8000-000000000002",
  version: 1,
  clearedByProfessional: " Dr. Ito, sports physician ",
  clearedOn: "2026-11-20",
};

it("a clearance needs a named professional and a real day; its note may stay empty", () => {
  expect(holdClearInput.parse(clearance)).toMatchObject({
    clearedByProfessional: "Dr. Ito, sports physician",
    note: "",
  });
  const refused = (part: object) => !holdClearInput.safeParse({ ...clearance, ...part }).success;
  expect(refused({ clearedByProfessional: null })).toBe(true);
  expect(refused({ clearedByProfessional: "  " })).toBe(true);
  expect(refused({ clearedOn: "2026-02-30" })).toBe(true);
});
