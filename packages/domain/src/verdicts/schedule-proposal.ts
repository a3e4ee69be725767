import { scaleOf } from "../assessments/protocols";
import type { Decision } from "./decision";
import type { Facts } from "./facts/facts";
import { type Reasoned, reason } from "./rule-set/reasons";
import type { RuleSet } from "./rule-set/rule-set";
import type { SafetyLevel } from "./safety";
import type { ScheduleTemplate } from "./schedule-template";

const runnerBuild: ScheduleTemplate = {
  phase: "build",
  strength_days: "non_consecutive",
  reassess_days: [14, 21],
  total_per_week: [4, 5],
  full_per_week: [2, 3],
  full_days: "easy_or_rest",
  abbreviated_on: "other_training_days",
};

const lifterBuild: ScheduleTemplate = {
  phase: "build",
  strength_days: "non_consecutive",
  reassess_days: [14, 21],
  total_per_week: [4, 5],
  full_before: "lower_body_sessions",
  plus: "rest_days",
  pre_lift_static_hold_max_s: 45,
};

const maintenance = {
  phase: "maintenance",
  sessions_per_week: [2, 3],
  length: "abbreviated",
  reassess_days: [14, 21],
} satisfies ScheduleTemplate;

/** The weekly schedule that goes with a decision (domain.md 4.1 step 9); null: none for now. */
export function proposeSchedule(
  decision: Decision,
  facts: Facts,
  { safety, rules }: { safety: SafetyLevel; rules: RuleSet },
): Reasoned<ScheduleTemplate | null> {
  if (safety === "stop") {
    const text = "No sessions until the stop is cleared.";
    return { value: null, reasons: [reason(rules, "schedule.none", text)] };
  }
  if (scaleOf(facts.protocol) !== "distance") {
    const text = "Measure an exact knee-to-wall distance first; it decides the schedule.";
    return { value: null, reasons: [reason(rules, "schedule.none", text)] };
  }
  if (decision === "refer") {
    const text = "Two or three short sessions a week until a clinician has answered.";
    return {
      value: { ...maintenance, pending: "clinician" },
      reasons: [reason(rules, "schedule.maintenance", text)],
    };
  }
  if (decision === "maintain") {
    const text = "Two or three short sessions a week keep what was gained.";
    return { value: maintenance, reasons: [reason(rules, "schedule.maintenance", text)] };
  }
  if (facts.athleteType === "runner") {
    const text =
      "Two or three full sessions on easy or rest days, short ones on others: four or five in total.";
    return { value: runnerBuild, reasons: [reason(rules, "schedule.runner", text)] };
  }
  const text =
    "A full session before each lower-body day and on rest days: four or five in total, holds of 45 s at most before lifting.";
  return { value: lifterBuild, reasons: [reason(rules, "schedule.lifter", text)] };
}
