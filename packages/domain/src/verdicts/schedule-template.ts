/** What a verdict says about the weekly schedule (domain.md 4.1 step 9), in the words of 4.2. */
export type ScheduleTemplate =
  | {
      phase: "build";
      strength_days: "non_consecutive";
      reassess_days: [14, 21];
      total_per_week: [4, 5];
      full_per_week: [2, 3];
      full_days: "easy_or_rest";
      abbreviated_on: "other_training_days";
    }
  | {
      phase: "build";
      strength_days: "non_consecutive";
      reassess_days: [14, 21];
      total_per_week: [4, 5];
      full_before: "lower_body_sessions";
      plus: "rest_days";
      pre_lift_static_hold_max_s: 45;
    }
  | {
      phase: "maintenance";
      sessions_per_week: [2, 3];
      length: "abbreviated";
      reassess_days: [14, 21];
      pending?: "clinician";
    };

/** Build raises the range; maintenance keeps it with two or three short sessions a week. */
export type PlanPhase = ScheduleTemplate["phase"];
