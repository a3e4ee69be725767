import type { TestUnit } from "@talus/domain/assessments/assessment";
import type { Protocol } from "@talus/domain/assessments/protocols";

/** How each test is set up, in three short sentences. */
export const setupSteps: Record<Protocol, readonly [string, string, string]> = {
  standing_knee_to_wall: [
    "Barefoot, facing the wall, toes straight. Push the knee forward until it touches.",
    "It works? Move the foot back 1 cm, later half a centimetre.",
    "The last distance from big toe to wall that works is the number.",
  ],
  half_kneeling: [
    "Barefoot, the other knee on the floor, toes straight. Start about 7 cm from the wall.",
    "Push the knee to the wall. It works? Move back 1 cm, later half a centimetre.",
    "The last distance from big toe to wall that works is the number.",
  ],
  tape_lunge: [
    "Lay a tape from the wall. Foot flat beside it, knee touching the wall.",
    "Slide the foot back until the knee only just touches.",
    "Read the tape at the big toe.",
  ],
  pass_fail_wall: [
    "Barefoot, facing the wall, big toe at a mark.",
    "Push the knee forward. It touches with the heel down: passed.",
    "Note the farthest mark passed and the nearest one missed.",
  ],
  nwb_goniometer: [
    "Lying or sitting, the foot free, no weight on it.",
    "Bend the foot up as far as it goes without force.",
    "Read the goniometer in degrees from the right angle.",
  ],
};

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
