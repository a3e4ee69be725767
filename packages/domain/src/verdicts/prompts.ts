import { scaleOf } from "../assessments/protocols";
import { type Measured, sidesWithoutGain } from "./decision";
import type { Facts } from "./facts/facts";
import { promptLines, warningLines } from "./flag-lines";
import { anySide, testersOf } from "./measurement/change";
import { isMeasured, isSquatOdd } from "./measurement/limits";
import { promptRules, warningRules } from "./rule-set/flag-reasons";
import type { Prompt, Warning } from "./rule-set/flags";
import { type Reason, reason } from "./rule-set/reasons";
import type { RuleSet } from "./rule-set/rule-set";

/** The warnings of an assessment, each once. */
export function warningsOf(facts: Facts, measured: Measured, rules: RuleSet): Warning[] {
  const found: Warning[] = [];
  if (measured.early) found.push("early_reassessment");
  if (measured.cm.left === 0) found.push("floor_effect_left");
  if (measured.cm.right === 0) found.push("floor_effect_right");
  if (!isMeasured(facts, "left")) found.push("left_missing");
  if (!isMeasured(facts, "right")) found.push("right_missing");
  if (scaleOf(facts.protocol) === "angle") found.push("no_conversion_nwb_to_cm");
  if (isProtocolChanged(facts)) found.push("protocol_changed");
  if (isSquatOdd(facts, measured.bands, rules)) found.push("squat_fail_with_normal_ankle");
  if (isTesterChanged(facts)) found.push("tester_changed");
  return found;
}

/** What a coach is asked to consider, each once. */
export function promptsOf(facts: Facts, measured: Measured, rules: RuleSet): Prompt[] {
  const { versusPrevious, versusStart } = measured;
  const gain = anySide(versusPrevious, "reliable_gain") || anySide(versusStart, "reliable_gain");
  const loss = anySide(versusPrevious, "reliable_loss") || anySide(versusStart, "reliable_loss");
  const stopped = measured.safety.level === "stop";
  const notDone =
    facts.adherencePct !== null && facts.adherencePct < rules.adherence.minPct && !gain && !stopped;
  const oddSquat = isSquatOdd(facts, measured.bands, rules);
  const oneSided = !isMeasured(facts, "left") || !isMeasured(facts, "right");
  const unsureGain = isTesterChanged(facts) && anySide(versusPrevious, "possible_gain");
  const found: Prompt[] = [];
  if (notDone) found.push("adherence", "shorter_sessions", "habit_pairing");
  if (loss) found.push("retest_same_protocol", "ask_about_new_injury");
  if (oddSquat) found.push("check_hip_and_technique", "consider_goal_target_12.7cm");
  if (unsureGain) found.push("confirm_next_assessment");
  for (const side of sidesWithoutGain(facts, measured, rules)) {
    found.push(`side_without_gain_${side}`);
  }
  if (oneSided) found.push("measure_both_sides");
  if (scaleOf(facts.protocol) !== "distance") found.push("measure_exact_distance");
  return found;
}

/** Why each warning and prompt stands there, with its rule and source; one line for both sides. */
export function flagReasons(
  { warnings, prompts }: { warnings: readonly Warning[]; prompts: readonly Prompt[] },
  rules: RuleSet,
): Reason[] {
  return [
    ...warningLines(warnings).map((one) => reason(rules, warningRules[one.flag], one.reason.text)),
    ...promptLines(prompts).map((one) => reason(rules, promptRules[one.flag], one.reason.text)),
  ];
}

/** Whether the previous test was of another protocol. */
export function isProtocolChanged({ previous, protocol }: Facts): boolean {
  return previous !== null && previous.protocol !== protocol;
}

function isTesterChanged(facts: Facts): boolean {
  return testersOf(facts.previous, facts) === "other";
}
