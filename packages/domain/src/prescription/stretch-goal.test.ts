import { describe, expect, it } from "vitest";
import { type AthleteType, defaultTrainingWeek } from "../athletes/athlete";
import type { LocalDate } from "../calendar";
import { seededRandom } from "../random";
import { type ProposalFor, proposeRoutine } from "../reviews/proposal";
import { routineSec } from "../routines/duration";
import { readyRoutines } from "../routines/ready/ready";
import type { RoutineItem } from "../routines/routine";
import { weekPattern } from "../schedule/week/week-pattern";
import { randomFacts } from "../verdicts/cases/random-facts";
import { workedFacts } from "../verdicts/cases/worked-facts";
import type { Facts } from "../verdicts/facts/facts";
import { shippedRuleSet } from "../verdicts/rule-set/rule-set";
import { judge } from "../verdicts/verdict";
import { nearPlateauMin } from "./stretch-goal";
import { sessionsOf, stretchMinutesIn } from "./weekly-stretch";
import { whyOf } from "./why/why";

const takenOn = "2026-11-20" as LocalDate;
const muscles = {
  gastroc_stretch_straight_knee: "gastrocnemius",
  soleus_stretch_bent_knee: "soleus",
} as const;
const tightTowel = { left: { holdSec: 12, cramp: false }, right: { holdSec: 40, cramp: false } };

function weekOf(athleteType: AthleteType, phase: "build" | "maintenance") {
  const week = defaultTrainingWeek[athleteType];
  return sessionsOf(weekPattern({ athleteType, phase, week }).days.values());
}

/** What a case's plan holds: its items, the reasons, the minutes of each muscle that the verdict asks for. */
function planFor(facts: Facts, change: Partial<Pick<ProposalFor, "present">> = {}) {
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

describe("the weekly minutes of a limited muscle", () => {
  it("come near ten in every plan, or the plan says why not", () => {
    const next = seededRandom(11);
    let reached = 0;
    let said = 0;
    for (let run = 0; run < 4000; run++) {
      const facts = randomFacts(next, takenOn);
      const routine = readyRoutines[run % readyRoutines.length];
      const present =
        run % 3 === 0 || !routine
          ? null
          : { items: routine.items, phase: "build" as const, sideBias: null };
      const plan = planFor(facts, { present });
      if (plan === null) continue;
      for (const { muscle, minutes, isOpen } of plan.asked) {
        if (minutes >= nearPlateauMin) reached++;
        else if (isOpen) continue;
        else {
          said++;
          expect(plan.texts.join("\n"), muscle).toMatch(/under the 10 that pay off: \w+/);
        }
      }
    }
    expect(reached).toBeGreaterThan(100);
    expect(said).toBeGreaterThan(100);
  });

  it.each([
    ["a tight straight-knee test alone", { cm: [11, 11] as [number, number], towel: tightTowel }],
    ["the soleus", { sensation: { left: "back", right: "back" } as const }],
    [
      "both calf muscles",
      { sensation: { left: "back", right: "back" } as const, towel: tightTowel },
    ],
    ["joint and soleus together", { sensation: { left: "both", right: "both" } as const }],
  ])(
    "are reached by a runner's first plan for %s, in sessions of a fitting length",
    (_, change) => {
      const plan = planFor(workedFacts({ ...change, previous: null }));
      expect(plan?.asked.length).toBeGreaterThan(0);
      for (const { minutes } of plan?.asked ?? []) {
        expect(minutes).toBeGreaterThanOrEqual(nearPlateauMin);
        expect(minutes).toBeLessThanOrEqual(15);
      }
      expect(routineSec(plan?.items ?? [], "short")).toBeLessThanOrEqual(600);
      expect(routineSec(plan?.items ?? [], "full")).toBeLessThanOrEqual(30 * 60);
      expect(plan?.texts.join()).toContain("about what pays off");
    },
  );

  it("name the cause where they stay short: lifting, an unclear limit, settling", () => {
    const back = { sensation: { left: "back", right: "back" } as const };
    const lifter = planFor(workedFacts({ ...back, athleteType: "lifter" }));
    expect(lifter?.texts.join()).toContain("before lifting a muscle is held for less than 60 s");
    const unclear = planFor(workedFacts());
    expect(unclear?.texts.join()).toContain("a small start until it is clear what limits");
    const settling = planFor(
      workedFacts({
        ...back,
        previous: {
          takenOn: "2026-10-30" as LocalDate,
          protocol: "standing_knee_to_wall",
          testerId: "A",
          cm: { left: 11, right: 11 },
          nextMorningNrs: 0,
        },
      }),
    );
    expect(settling?.judgement.decision).toBe("regress");
    expect(settling?.texts.join()).toContain("less for now, so that things can settle");
    expect(settling?.texts.join()).not.toContain("what limits the ankle is not clear");
  });
});
