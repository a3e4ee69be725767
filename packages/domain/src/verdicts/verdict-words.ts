import type { Decision } from "./decision";
import type { LimitingFactor } from "./facts/limiting-factor";
import type { AsymmetryFlag } from "./measurement/asymmetry";
import type { AngleBand, Band } from "./measurement/bands";
import type { ChangeLabel } from "./measurement/change";
import type { Accommodation } from "./plan-proposal";
import type { Prompt, Warning } from "./rule-set/flags";

/** Each decision as a heading. */
export const decisionLabels: Record<Decision, string> = {
  start: "Start",
  progress: "Progress",
  continue: "Continue",
  regress: "Regress",
  maintain: "Maintain",
  refer: "Refer",
};

/** Each band beside a value. */
export const bandLabels: Record<Band, string> = {
  limited: "Below the usual range",
  normal: "In the usual range",
  excellent: "Above the usual range",
  unknown: "Not measured",
};

/** Each band of an angle without body weight. */
export const angleBandLabels: Record<AngleBand, string> = {
  below_gait_minimum: "Under 10°, which is little for walking",
  adequate_below_full: "Enough for walking, less than full",
  full: "Full",
};

/** What limits a side, for coaches; athletes are not told tissues. */
export const limitingLabels: Record<LimitingFactor, string> = {
  bony: "Bony limit on record",
  joint: "Joint",
  soft_tissue_soleus: "Soleus",
  soft_tissue_gastroc: "Gastrocnemius",
  mixed: "Joint and soleus",
  undetermined: "Not determined yet",
  not_ankle_likely: "Probably not the ankle",
  none: "Nothing found",
  unknown: "Not measured",
};

/** What a change amounts to. */
export const changeLabels: Record<ChangeLabel, string> = {
  none: "within measuring error",
  possible_gain: "possible gain",
  possible_loss: "possible loss",
  reliable_gain: "reliable gain",
  reliable_loss: "reliable loss",
  not_comparable: "another test, not compared",
};

/** How far apart the sides are. */
export const asymmetryLabels: Record<AsymmetryFlag, string> = {
  none: "Sides alike",
  mild: "Mild difference",
  marked: "Marked difference",
  unknown: "Difference unknown",
};

/** What limits how far a result can be trusted. */
export const warningLabels: Record<Warning, string> = {
  early_reassessment: "Fewer than 14 days since the last test",
  floor_effect_left: "Left is at 0: a smaller range would not show",
  floor_effect_right: "Right is at 0: a smaller range would not show",
  left_missing: "Left was not measured",
  right_missing: "Right was not measured",
  no_conversion_nwb_to_cm: "Degrees without body weight are not turned into cm",
  protocol_changed: "The last test was done another way; the two are not compared",
  squat_fail_with_normal_ankle: "The squat falls short although both ankles are in range",
  tester_changed: "Another tester than last time",
};

/** What a coach may do. */
export const promptLabels: Record<Prompt, string> = {
  adherence: "Talk about what got in the way of the sessions",
  ask_about_new_injury: "Ask about a new injury",
  check_hip_and_technique: "Look at hips and squat technique",
  confirm_next_assessment: "Let the same tester confirm the gain next time",
  "consider_goal_target_12.7cm": "Consider 12.7 cm as the goal",
  habit_pairing: "Tie sessions to something done daily",
  measure_both_sides: "Measure both sides",
  measure_exact_distance: "Measure an exact knee-to-wall distance",
  retest_same_protocol: "Test again the same way",
  shorter_sessions: "Offer the short version",
  side_without_gain_left: "Left has not gained: ask a clinician to look at it",
  side_without_gain_right: "Right has not gained: ask a clinician to look at it",
};

/** Help that is not an exercise. */
export const accommodationLabels: Record<Accommodation, string> = {
  heel_lift_shoe_or_wedge: "A slightly raised heel, by shoe or wedge",
};
