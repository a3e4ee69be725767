import type { Source } from "../../sources";
import { type Prompt, prompts, type Warning, warnings } from "./flags";

/** Why something is pointed out, in words, with who says so. */
export type FlagReason = { text: string; sources: readonly Source[] };

const ours = "our rule";

const floor = (side: string): FlagReason => ({
  text: `${side} is at 0, where the toe touches the wall: an ankle that bends even less would read the same.`,
  sources: ["000:13", ours],
});
const missing = (side: string): FlagReason => ({
  text: `${side} was not measured, which is unknown and never 0.`,
  sources: ["000:49", ours],
});
const notDone: FlagReason = {
  text: "Too few of the planned sessions were done for a missing gain to say much about the plan.",
  sources: ["000:42", "001:6", ours],
};

const withoutGain = (side: string): FlagReason => ({
  text: `The ${side} side is still limited after long and regular work, without a gain of its own beyond measuring error, whatever the other side did: a clinician may see more.`,
  sources: ["000:53", ours],
});

/** What stands behind each warning of a verdict (domain.md 4.3). */
export const warningReasons: Record<Warning, FlagReason> = {
  early_reassessment: {
    text: "Tests so close together mostly show measuring error, so nothing is stepped up on them.",
    sources: ["000:47", "R6"],
  },
  floor_effect_left: floor("Left"),
  floor_effect_right: floor("Right"),
  left_missing: missing("Left"),
  right_missing: missing("Right"),
  no_conversion_nwb_to_cm: {
    text: "An angle taken lying down and a distance under body weight are different scales.",
    sources: ["002:19", "C2", "Baumbach 2014"],
  },
  protocol_changed: {
    text: "Each way of testing has a series of its own; the step from one to the other is no change.",
    sources: ["C5", "000:13", "003:36"],
  },
  squat_fail_with_normal_ankle: {
    text: "Both ankles reach the usual range, so something else may hold the squat back.",
    sources: ["002:43", "003:7", ours],
  },
  tester_changed: {
    text: "Two testers differ a little from each other, which can look like a change.",
    sources: ["Powden 2015", ours],
  },
};

/** What stands behind each prompt of a verdict (domain.md 4.3). */
export const promptReasons: Record<Prompt, FlagReason> = {
  adherence: notDone,
  shorter_sessions: {
    text: "Five minutes done count more than thirty left out.",
    sources: ["000:74", "000:59"],
  },
  habit_pairing: {
    text: "A fixed time beside something done every day keeps sessions going.",
    sources: ["000:66", "000:68"],
  },
  retest_same_protocol: {
    text: "A loss beyond measuring error is looked at twice, the same way, before it counts.",
    sources: ["Powden 2015", ours],
  },
  ask_about_new_injury: {
    text: "A loss beyond measuring error may follow a new injury; the history steers the plan.",
    sources: ["001:23", "K7"],
  },
  check_hip_and_technique: {
    text: "A squat can fall short from the hip or from technique while the ankle is fine.",
    sources: ["002:43", "003:7"],
  },
  "consider_goal_target_12.7cm": {
    text: "12.7 cm is the upper end of the usual range; a deep squat may ask for it.",
    sources: ["003:42", "000:45"],
  },
  confirm_next_assessment: {
    text: "The gain is smaller than measuring error and the tester is another one: let the next test confirm it.",
    sources: ["Powden 2015", ours],
  },
  measure_both_sides: {
    text: "Each side is judged by its own value, and the two are compared only when both are known.",
    sources: ["000:49", "Chisholm 2012"],
  },
  side_without_gain_left: withoutGain("left"),
  side_without_gain_right: withoutGain("right"),
  measure_exact_distance: {
    text: "This test gives a range or an angle. A distance in cm is needed to follow change.",
    sources: ["C7", "000:49"],
  },
};

/** The rule that leaves the reason for a warning or a prompt. */
export type FlagRuleId = `warning.${Warning}` | `prompt.${Prompt}`;

/** The sources of every warning and prompt, by its rule. */
export const flagSources = Object.fromEntries([
  ...Object.entries(warningReasons).map(([flag, { sources }]) => [`warning.${flag}`, sources]),
  ...Object.entries(promptReasons).map(([flag, { sources }]) => [`prompt.${flag}`, sources]),
]) as Record<FlagRuleId, readonly Source[]>;

/** The rule of every warning. */
export const warningRules = Object.fromEntries(
  warnings.map((flag) => [flag, `warning.${flag}`]),
) as { [W in Warning]: `warning.${W}` };

/** The rule of every prompt. */
export const promptRules = Object.fromEntries(prompts.map((flag) => [flag, `prompt.${flag}`])) as {
  [P in Prompt]: `prompt.${P}`;
};
