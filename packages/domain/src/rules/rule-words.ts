import type { SwitchableRule } from "../verdicts/rule-set/rule-set";

/** What happens while a rule is on, and what its being off means. */
export const switchableRuleWords: Record<SwitchableRule, { label: string; does: string }> = {
  "unit.unlikely": {
    label: "Ask about an unlikely unit",
    does: "A number far from the last test that another unit would explain is asked about before it is saved.",
  },
  "limit.carried": {
    label: "Carry the last known limit forward",
    does: "A limited side with nothing felt keeps the limit that was found before; off: not determined.",
  },
  "limit.not_ankle": {
    label: "Probably not the ankle",
    does: "A squat that falls short while both ankles are in range is marked, and the goal may be raised.",
  },
  "decision.refer_no_response": {
    label: "Refer where nothing changes",
    does: "After weeks of sessions done without a gain beyond error, a clinician is proposed.",
  },
  early_test: {
    label: "Mark early tests",
    does: "A test before its window warns and does not step the plan up.",
  },
  "plan.side_bias": {
    label: "One more set for the lower side",
    does: "A side in a lower band gets an extra set while the sides differ.",
  },
  "plan.heel_lift": {
    label: "Propose a raised heel",
    does: "With a bony limit, or a referral with a joint block, a shoe or wedge is proposed.",
  },
};
