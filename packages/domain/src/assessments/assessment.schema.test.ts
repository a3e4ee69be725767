import { expect, it } from "vitest";
import { noSymptoms } from "../safety/red-flags";
import { assessmentInput } from "./assessment.schema";

const input = {
  id: "019aa3f0-0000-7000-8000-000000000001",
  athleteId: "019aa3f0-0000-7000-8000-000000000002",
  protocol: "standing_knee_to_wall",
  unit: "cm",
  takenOn: "2026-11-20",
  attempts: { left: [{ value: 9, invalidReason: null }], right: [] },
  findings: {
    sensation: { left: "back", right: null },
    towel: { left: null, right: null },
    squat: null,
    marks: { left: null, right: null },
    symptoms: noSymptoms,
  },
  nextMorningNrs: null,
  note: "  ",
  confirmed: false,
};
const faults = (change: object) => {
  const result = assessmentInput.safeParse({ ...input, ...change });
  return result.success ? [] : result.error.issues.map(({ path }) => path.join("."));
};

it("takes an assessment as the form sends it, also with a day that judging refuses", () => {
  expect(faults({})).toEqual([]);
  expect(faults({ takenOn: "2026-02-30" })).toEqual([]);
});

it("refuses degrees for a distance, pain above 10 and a fourth attempt, by field", () => {
  expect(faults({ unit: "deg" })).toEqual(["unit"]);
  expect(faults({ protocol: "nwb_goniometer" })).toEqual(["unit"]);
  expect(faults({ nextMorningNrs: 11 })).toEqual(["nextMorningNrs"]);
  const four = Array.from({ length: 4 }, () => ({ value: 9, invalidReason: null }));
  expect(faults({ attempts: { left: four, right: [] } })).toEqual(["attempts.left"]);
});
