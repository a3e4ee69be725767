import type { RuleId } from "../verdicts/rule-set/rule-set";

/** One step on the way to a verdict: what it does, which rules leave their reasons, and where. */
export type VerdictStep = {
  id: string;
  title: string;
  says: string;
  rules: readonly RuleId[];
  module: string;
};

/** The steps in the order in which a verdict takes them (domain.md 4.1). */
export const verdictSteps: readonly VerdictStep[] = [
  {
    id: "4.1.1",
    title: "Take or refuse",
    says: "A number must be finite, 0 or more and at most 25 cm, the day real, not after tomorrow and not before birth. What cannot be is refused, never bent; another unit that fits is offered, never applied. A number far from the last test that another unit explains is asked about.",
    rules: ["unit.unlikely"],
    module: "verdicts/measurement/acceptance",
  },
  {
    id: "4.1.2",
    title: "Band each side",
    says: "Each side gets its band; both together are as the worse known side. Within one standard error of a cut a side is borderline.",
    rules: ["band.distance", "band.interval", "band.angle"],
    module: "verdicts/measurement/bands",
  },
  {
    id: "4.1.3",
    title: "Compare the sides, and the last test",
    says: "The difference in cm or degrees, unknown where a side is missing. A change is set against the error of its protocol; another protocol is not compared.",
    rules: [
      "asymmetry.distance",
      "asymmetry.angle",
      "change.none",
      "change.error",
      "change.jump",
      "change.protocol",
    ],
    module: "verdicts/measurement/asymmetry",
  },
  {
    id: "4.1.4",
    title: "What limits each side",
    says: "A bony limit first; then what was felt on a limited side: in front the joint, behind with a bent knee the soleus, both mixed. The straight-knee hold adds the gastrocnemius. Nothing felt keeps what was last known. A squat that fails with both ankles in range is probably not the ankle.",
    rules: [
      "limit.bony",
      "limit.joint",
      "limit.soleus",
      "limit.gastrocnemius",
      "limit.mixed",
      "limit.undetermined",
      "limit.carried",
      "limit.not_ankle",
      "limit.none",
      "limit.unknown",
    ],
    module: "verdicts/measurement/limits",
  },
  {
    id: "4.1.5",
    title: "Is it safe",
    says: "Any red flag stops, and so does a stress fracture that nobody has cleared. Pain of 3 to 5 by day or the next morning, slight swelling, a tendon or fascia history, an open calf strain, a loss beyond error or a bony limit call for care.",
    rules: ["safety.stop", "safety.caution", "safety.clear"],
    module: "verdicts/safety",
  },
  {
    id: "4.1.6",
    title: "Decide",
    says: "The first that holds, in this order: refer, regress, maintain, progress, continue. A first test starts, unless it must be referred or both sides are above the usual range with nothing to mend.",
    rules: [
      "decision.refer_safety",
      "decision.refer_bony",
      "decision.refer_no_response",
      "decision.regress",
      "decision.maintain",
      "decision.progress",
      "decision.continue",
      "decision.start",
    ],
    module: "verdicts/decision",
  },
  {
    id: "4.1.7",
    title: "What is unknown or early",
    says: "A test before its window warns and steps nothing up. Unknown adherence steps nothing up and refers nobody; unknown pain neither steps up nor maintains.",
    rules: ["early_test", "unknown.adherence", "unknown.pain"],
    module: "verdicts/decision",
  },
  {
    id: "4.1.8",
    title: "What the plan holds",
    says: "Work follows what limits each side. Shin strength and balance always stay. Achilles history swaps stretches and drops for gradual loading, an irritated plantar fascia adds foot work, an open calf strain takes stretch and lowering away, pain of 3 to 5 locks progression.",
    rules: [
      "plan.limit",
      "plan.always",
      "plan.achilles",
      "plan.strain",
      "plan.plantar",
      "plan.leave_out",
      "plan.side_bias",
      "plan.heel_lift",
      "plan.low_dose",
      "plan.locked",
    ],
    module: "verdicts/plan-proposal",
  },
  {
    id: "4.1.9",
    title: "The week",
    says: "A runner's week, a lifter's week, two or three short sessions to maintain, or none: after a stop, and until an exact distance is known.",
    rules: ["schedule.runner", "schedule.lifter", "schedule.maintenance", "schedule.none"],
    module: "verdicts/schedule-proposal",
  },
  {
    id: "4.1.10",
    title: "The coach decides",
    says: "All of this is a proposal with its reasons. Nothing changes for an athlete until a coach accepts it; warnings and prompts say how far to trust it and what to do.",
    rules: [
      "warning.early_reassessment",
      "warning.floor_effect_left",
      "warning.floor_effect_right",
      "warning.left_missing",
      "warning.right_missing",
      "warning.no_conversion_nwb_to_cm",
      "warning.protocol_changed",
      "warning.squat_fail_with_normal_ankle",
      "warning.tester_changed",
      "prompt.adherence",
      "prompt.ask_about_new_injury",
      "prompt.check_hip_and_technique",
      "prompt.confirm_next_assessment",
      "prompt.consider_goal_target_12.7cm",
      "prompt.habit_pairing",
      "prompt.measure_both_sides",
      "prompt.measure_exact_distance",
      "prompt.retest_same_protocol",
      "prompt.shorter_sessions",
      "prompt.side_without_gain_left",
      "prompt.side_without_gain_right",
    ],
    module: "verdicts/prompts",
  },
];
