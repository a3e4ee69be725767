import { type PerSide, type Side, sides } from "../sides";
import { anySide, testersOf } from "./change";
import { isEarly, type Measured } from "./decision";
import type { Facts } from "./facts";
import { promptReasons, warningReasons } from "./flag-reasons";
import type { Prompt, Warning } from "./flags";
import { isMeasured, isSquatOdd } from "./limits";
import { scaleOf } from "./protocols";
import { type Reason, reason } from "./reasons";
import type { RuleSet } from "./rule-set";

/** The warnings of an assessment, each once. */
export function warningsOf(facts: Facts, measured: Measured, rules: RuleSet): Warning[] {
  const candidates: [boolean, Warning][] = [
    [isEarly(facts, rules), "early_reassessment"],
    [isFloor(measured.cm, "left"), "floor_effect_left"],
    [isFloor(measured.cm, "right"), "floor_effect_right"],
    [!isMeasured(facts, "left"), "left_missing"],
    [!isMeasured(facts, "right"), "right_missing"],
    [scaleOf(facts.protocol) === "angle", "no_conversion_nwb_to_cm"],
    [isProtocolChanged(facts), "protocol_changed"],
    [isSquatOdd(facts, measured.bands, rules), "squat_fail_with_normal_ankle"],
    [isTesterChanged(facts), "tester_changed"],
  ];
  return candidates.filter(([applies]) => applies).map(([, warning]) => warning);
}

/** What a coach is asked to consider, each once. */
export function promptsOf(facts: Facts, measured: Measured, rules: RuleSet): Prompt[] {
  const { versusPrevious, versusStart } = measured;
  const changes = [versusPrevious, versusStart];
  const notDone =
    facts.adherencePct !== null &&
    facts.adherencePct < rules.adherence.minPct &&
    !changes.some((change) => anySide(change, "reliable_gain"));
  const loss = changes.some((change) => anySide(change, "reliable_loss"));
  const oddSquat = isSquatOdd(facts, measured.bands, rules);
  const candidates: [boolean, Prompt][] = [
    [notDone, "adherence"],
    [notDone, "shorter_sessions"],
    [notDone, "habit_pairing"],
    [loss, "retest_same_protocol"],
    [loss, "ask_about_new_injury"],
    [oddSquat, "check_hip_and_technique"],
    [oddSquat, "consider_goal_target_12.7cm"],
    [isTesterChanged(facts) && anySide(versusPrevious, "possible_gain"), "confirm_next_assessment"],
    [sides.some((side) => !isMeasured(facts, side)), "measure_both_sides"],
    [scaleOf(facts.protocol) !== "distance", "measure_exact_distance"],
  ];
  return candidates.filter(([applies]) => applies).map(([, prompt]) => prompt);
}

/** Why each warning and prompt stands there, with its rule and source. */
export function flagReasons(
  { warnings, prompts }: { warnings: readonly Warning[]; prompts: readonly Prompt[] },
  rules: RuleSet,
): Reason[] {
  return [
    ...warnings.map((flag) => reason(rules, `warning.${flag}`, warningReasons[flag].text)),
    ...prompts.map((flag) => reason(rules, `prompt.${flag}`, promptReasons[flag].text)),
  ];
}

/** Whether the previous test was of another protocol. */
export function isProtocolChanged({ previous, protocol }: Facts): boolean {
  return previous !== null && previous.protocol !== protocol;
}

function isTesterChanged(facts: Facts): boolean {
  return testersOf(facts.previous, facts) === "other";
}

function isFloor(cm: PerSide<number | null>, side: Side): boolean {
  return cm[side] === 0;
}
