/** The tests an assessment may be built on: each yields a distance, an interval or an angle per side. */
export const mainTestCodes = [
  "standing_knee_to_wall",
  "half_kneeling",
  "tape_lunge",
  "pass_fail_wall",
  "nwb_goniometer",
  "active_dorsiflexion",
] as const;

/** The tests that may be done beside it; each is a series of its own. */
export const furtherTestCodes = [
  "straight_knee_towel",
  "squat_screen",
  "toe_circle",
  "functional_baseline",
  "session_retest",
  "lunge_quality",
  "heel_raise",
  "single_leg_balance",
] as const;

/** Every test by its stable code, as stored. */
export const testCodes = [...mainTestCodes, ...furtherTestCodes] as const;
export type TestCode = (typeof testCodes)[number];
