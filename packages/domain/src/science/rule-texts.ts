import { type FlagRuleId, promptReasons, warningReasons } from "../verdicts/rule-set/flag-reasons";
import type { RuleId } from "../verdicts/rule-set/rule-set";

/** What each rule of a verdict says, with no figure that an owner may change. */
const stepRules: Record<Exclude<RuleId, FlagRuleId>, string> = {
  "unit.unlikely":
    "More than twice the detectable change from the last test, while another unit puts both sides within one: ask.",
  "band.distance": "Below the lower cut limited, above the upper excellent, both cuts normal.",
  "band.interval": "A range is banded only where all of it lies in one band.",
  "band.angle": "Angles without body weight have cuts of their own and never become centimetres.",
  "asymmetry.distance": "Left and right in cm, never in percent: alike, mild or marked.",
  "asymmetry.angle": "Left and right in degrees: alike, mild or marked.",
  "change.error":
    "Under the standard error no change, up to the detectable change possible, from there reliable.",
  "change.jump": "More than twice the detectable change: measure again before it counts.",
  "change.none": "No earlier test, or no side with a distance in both.",
  "change.protocol": "Another way of testing: not compared.",
  "limit.bony": "A bone spur on record on this side.",
  "limit.joint": "Limited, with a block or pinch in front.",
  "limit.soleus": "Limited, with a stretch behind while the knee is bent.",
  "limit.gastrocnemius":
    "The straight-knee hold was too short or cramped; added to what else limits.",
  "limit.mixed": "Limited, felt in front and behind.",
  "limit.undetermined": "Limited, and nothing felt or known says why.",
  "limit.carried": "Limited with nothing felt: what was last known still counts.",
  "limit.not_ankle": "The squat falls short while both ankles are in range.",
  "limit.none": "In range or above, and nothing else found.",
  "limit.unknown": "Not measured, or no distance in one band.",
  "safety.stop":
    "Any red flag, in the test or the morning after; a stress fracture until it is cleared.",
  "safety.caution":
    "Pain of 3 to 5 by day or the next morning, slight swelling, tendon or fascia history, an open calf strain, a loss beyond error, a bony limit.",
  "safety.clear": "None of these was told.",
  "decision.refer_safety": "A stop refers.",
  "decision.refer_bony": "A bony limit refers; training goes on around it.",
  "decision.refer_no_response":
    "Twelve weeks done, still limited, no gain beyond error: all of it known.",
  "decision.regress":
    "Slight swelling, rising morning pain, pain that lasts to the next morning or is there two mornings in a row, or a loss beyond error.",
  "decision.maintain":
    "Every side at its goal in two tests of one protocol, sides not markedly apart, little pain; at a first test both sides above the usual range.",
  "decision.progress":
    "A gain beyond error since the start, or a possible gain of one side twice in a row; sessions done, little pain, not early, goal ahead, no side with a possible loss, none that has gained nothing of its own in twelve weeks.",
  "decision.continue": "Nothing above holds.",
  "decision.start": "A first test of any protocol.",
  early_test: "Before the window of the next test: no step up.",
  "unknown.adherence": "Unknown is not low: no step up, no referral.",
  "unknown.pain": "Unknown is not none: no step up, no maintenance.",
  "plan.limit": "Soleus, gastrocnemius and joint each call for their own work.",
  "plan.always": "Shin strength and balance stand in every plan.",
  "plan.achilles": "Gradual calf loading in every plan, in the place of stretches and drops.",
  "plan.strain":
    "An open calf strain: no stretch of it, no slow lowering, no load on that leg alone, nothing springy.",
  "plan.plantar": "Rolling and a gentle stretch of the foot are added.",
  "plan.leave_out":
    "History, pain, swelling, a bony limit and range that needs no more leave work out.",
  "plan.side_bias": "The side in the lower band gets one extra set while the sides differ.",
  "plan.heel_lift": "A raised heel with a bony limit, or with a joint block after a referral.",
  "plan.low_dose": "While the limit is not known, stretch and mobility start small.",
  "plan.locked":
    "Pain of 3 to 5, by day or the next morning, or rising morning pain: nothing is made harder.",
  "schedule.runner": "Full on easy or rest days, short on others, strength on days apart.",
  "schedule.lifter": "Full before lower-body days and on rest days, short holds before lifting.",
  "schedule.maintenance": "Two or three short sessions a week, also until a clinician answers.",
  "schedule.none": "After a stop, and until an exact distance is known.",
};

/** What a rule says, in one or two sentences. */
export function ruleText(ruleId: RuleId): string {
  if (isFlag(ruleId)) {
    const [kind, flag] = [
      ruleId.slice(0, ruleId.indexOf(".")),
      ruleId.slice(ruleId.indexOf(".") + 1),
    ];
    const reasons: Record<string, { text: string }> =
      kind === "warning" ? warningReasons : promptReasons;
    return reasons[flag]?.text ?? "";
  }
  return stepRules[ruleId];
}

function isFlag(ruleId: RuleId): ruleId is FlagRuleId {
  return ruleId.startsWith("warning.") || ruleId.startsWith("prompt.");
}
