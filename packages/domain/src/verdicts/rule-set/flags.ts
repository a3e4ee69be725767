/** What limits how far a result can be trusted (domain.md 4.3). */
export const warnings = [
  "early_reassessment",
  "floor_effect_left",
  "floor_effect_right",
  "left_missing",
  "right_missing",
  "no_conversion_nwb_to_cm",
  "protocol_changed",
  "squat_fail_with_normal_ankle",
  "tester_changed",
] as const;
export type Warning = (typeof warnings)[number];

/** What a coach may do about it (domain.md 4.3). */
export const prompts = [
  "adherence",
  "ask_about_new_injury",
  "check_hip_and_technique",
  "confirm_next_assessment",
  "consider_goal_target_12.7cm",
  "habit_pairing",
  "measure_both_sides",
  "measure_exact_distance",
  "retest_same_protocol",
  "shorter_sessions",
  "side_without_gain_left",
  "side_without_gain_right",
] as const;
export type Prompt = (typeof prompts)[number];
