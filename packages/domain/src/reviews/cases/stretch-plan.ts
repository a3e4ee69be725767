import { type AthleteType, defaultTrainingWeek } from "../../athletes/athlete";
import type { LocalDate } from "../../calendar";
import { sessionsOf, stretchMinutesIn } from "../../prescription/weekly-stretch";
import { whyOf } from "../../prescription/why/why";
import type { RoutineItem } from "../../routines/routine";
import { weekPattern } from "../../schedule/week/week-pattern";
import type { Facts } from "../../verdicts/facts/facts";
import { shippedRuleSet } from "../../verdicts/rule-set/rule-set";
import { judge } from "../../verdicts/verdict";
import { type ProposalFor, proposeRoutine } from "../proposal";

/** The day of every case. */
export const takenOn = "2026-11-20" as LocalDate;

const muscles = {
  gastroc_stretch_straight_knee: "gastrocnemius",
  soleus_stretch_bent_knee: "soleus",
} as const;

function weekOf(athleteType: AthleteType, phase: "build" | "maintenance") {
  const week = defaultTrainingWeek[athleteType];
  return sessionsOf(weekPattern({ athleteType, phase, week }).days.values());
}

/**
 * What the plan of a case on {@link takenOn} holds: its items, the reasons, the minutes of each muscle that the
 * verdict asks for; null where there is no verdict or no plan.
 */
export function planFor(facts: Facts, change: Partial<Pick<ProposalFor, "present">> = {}) {
  const verdict = judge(facts, shippedRuleSet, takenOn);
  if (verdict.kind !== "judged") return null;
  const { judgement } = verdict;
  const present = change.present ?? null;
  const { athleteType } = facts;
  const week = weekOf(athleteType, judgement.schedule?.phase ?? "build");
  const whom = { athleteType, injuries: [], weeksOnPlan: facts.weeksOnPlan, equipment: null };
  const proposal = proposeRoutine(judgement, { ...whom, present, week });
  if (proposal.kind === "none") return null;
  const items: readonly RoutineItem[] =
    proposal.kind === "new" ? proposal.draft.items : (present?.items ?? []);
  const unfilled = proposal.kind === "new" ? proposal.unfilled : [];
  const minutes = stretchMinutesIn(items, week);
  const asked = Object.entries(muscles)
    .filter(([category]) => judgement.plan.include.includes(category as keyof typeof muscles))
    .map(([category, muscle]) => ({
      muscle,
      minutes: minutes[muscle],
      isOpen: unfilled.includes(category as keyof typeof muscles),
    }));
  const texts = items.flatMap((item) => whyOf(item, proposal.why).map(({ text }) => text));
  return { judgement, items, asked, texts };
}
