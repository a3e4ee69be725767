import type { TestUnit } from "@talus/domain/assessments/assessment";

/** What must hold for a try to count. */
export const tryChecks = ["Knee touches", "Heel stays down", "Arch stays up"] as const;

/** A unit as it stands behind a number. */
export const unitSigns: Record<TestUnit, string> = { cm: "cm", in: "in", mm: "mm", deg: "°" };

/** A unit in a sentence. */
export const unitNames: Record<TestUnit, string> = {
  cm: "centimetres",
  in: "inches",
  mm: "millimetres",
  deg: "degrees",
};
