import type { TestDefinition, TestScale } from "./definition";
import type { mainTestCodes } from "./test-codes";

/** What a main test yields; the scales of the others never carry an assessment. */
export type MainTestScale = Extract<TestScale, "distance" | "interval" | "angle">;

type MainTestFacts = { label: string; scale: MainTestScale; knee: TestDefinition["knee"] };

/**
 * The name, the scale and the knee of each main test, which its definition reads here: most who name one
 * need nothing else of it.
 */
export const mainTestFacts: Record<(typeof mainTestCodes)[number], MainTestFacts> = {
  standing_knee_to_wall: { label: "Knee to wall, standing", scale: "distance", knee: "bent" },
  half_kneeling: { label: "Knee to wall, half kneeling", scale: "distance", knee: "bent" },
  tape_lunge: { label: "Lunge along a tape", scale: "distance", knee: "bent" },
  pass_fail_wall: { label: "Wall test, pass or fail", scale: "interval", knee: "bent" },
  nwb_goniometer: { label: "Goniometer, not bearing weight", scale: "angle", knee: "straight" },
  active_dorsiflexion: { label: "Foot pulled up, in degrees", scale: "angle", knee: "any" },
};
