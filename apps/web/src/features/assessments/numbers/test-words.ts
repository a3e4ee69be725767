import type { TestUnit } from "@talus/domain/assessments/assessment";
import type { TestCode } from "@talus/domain/assessments/tests/test-codes";

const lungeChecks = ["Knee touches", "Heel stays down", "Arch stays up"];

/** What must hold for a try to count, in two or three words each. */
export const tryChecks: Partial<Record<TestCode, readonly string[]>> = {
  standing_knee_to_wall: lungeChecks,
  half_kneeling: lungeChecks,
  tape_lunge: ["Knee touches", "Foot stays flat", "Arch stays up"],
  pass_fail_wall: lungeChecks,
  heel_raise: ["To the beat", "Full height", "Knee straight"],
  single_leg_balance: ["Hands on hips", "Foot stays still"],
  toe_circle: ["Only the ankle moves"],
};

/** A unit as it stands behind a number. */
export const unitSigns: Record<TestUnit, string> = { cm: "cm", in: "in", mm: "mm", deg: "°" };

/** A unit in a sentence. */
export const unitNames: Record<TestUnit, string> = {
  cm: "centimetres",
  in: "inches",
  mm: "millimetres",
  deg: "degrees",
};
