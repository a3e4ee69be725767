import { validValues } from "@talus/domain/assessments/findings";
import type { AthleteType, InjuryKind } from "@talus/domain/athletes/athlete";
import type { LocalDate } from "@talus/domain/calendar";
import type { ReadyPurpose } from "@talus/domain/routines/ready/ready";
import { mapSides, type PerSide, sides } from "@talus/domain/sides";
import type { EarlierTest, Facts } from "@talus/domain/verdicts/facts/facts";
import { injuryFactsOf } from "@talus/domain/verdicts/facts/injury-facts";
import type { LimitingFactor } from "@talus/domain/verdicts/facts/limiting-factor";
import { shippedRuleSet } from "@talus/domain/verdicts/rule-set/rule-set";
import { type Judgement, judge } from "@talus/domain/verdicts/verdict";
import type { DemoTest } from "./tests";

/** A test with what the engine said, and who held the tape. */
export type JudgedTest = DemoTest & { testerId: string; facts: Facts; judgement: Judgement };

/** What a verdict needs to know besides the test. */
export type Situation = {
  injuries: Parameters<typeof injuryFactsOf>[0];
  athleteType: AthleteType;
  birthDate: LocalDate | null;
  goalCm: PerSide<number | null>;
  earlier: readonly JudgedTest[];
  adherencePct: number | null;
  adherence12WeeksPct: number | null;
  weeksOnPlan: number | null;
  testerId: string;
};

/**
 * The engine's verdict on a made-up test, by the same judge as every other. Asked whether an unlikely
 * value stands, whoever measured says yes.
 */
export function judged(test: DemoTest, situation: Situation): JudgedTest {
  let facts = factsOf(test, situation);
  let verdict = judge(facts, shippedRuleSet, test.takenOn);
  if (verdict.kind === "needs_confirmation") {
    facts = { ...facts, confirmed: true };
    verdict = judge(facts, shippedRuleSet, test.takenOn);
  }
  if (verdict.kind !== "judged")
    throw new Error(`The demonstration made a test that is ${verdict.kind}`);
  return { ...test, testerId: situation.testerId, facts, judgement: verdict.judgement };
}

function factsOf(test: DemoTest, situation: Situation): Facts {
  const { injuries, earlier } = situation;
  const previous = earlier.at(-1);
  return {
    protocol: test.protocol,
    unit: test.unit,
    takenOn: test.takenOn,
    birthDate: situation.birthDate,
    athleteType: situation.athleteType,
    testerId: situation.testerId,
    attempts: mapSides(test.attempts, validValues),
    ...test.findings,
    nextMorningNrs: test.nextMorningNrs,
    injuries: injuryFactsOf(injuries),
    previous: earlierTest(previous),
    beforePrevious: earlierTest(earlier.at(-2)),
    baseline: earlierTest(earlier.find((one) => one.protocol === test.protocol)),
    adherencePct: situation.adherencePct,
    adherence12WeeksPct: situation.adherence12WeeksPct,
    weeksOnPlan: situation.weeksOnPlan,
    goalCm: situation.goalCm,
    lastLimiting: limitingOf(previous),
    confirmed: false,
  };
}

function earlierTest(test: JudgedTest | undefined): EarlierTest | null {
  if (!test) return null;
  const { takenOn, protocol, testerId, nextMorningNrs, judgement } = test;
  return {
    takenOn,
    protocol,
    testerId,
    nextMorningNrs,
    cm: judgement.cm ?? { left: null, right: null },
  };
}

function limitingOf(test: JudgedTest | undefined): PerSide<LimitingFactor[] | null> {
  return test ? test.judgement.limiting : { left: null, right: null };
}

/** The ready routine that a coach would give after a verdict: history first, then decision and limit. */
export function purposeFor(injury: InjuryKind | undefined, judgement: Judgement): ReadyPurpose {
  const { schedule, limiting, decision } = judgement;
  if (schedule?.phase === "maintenance") return "maintenance";
  if (injury === "achilles_tendinopathy") return "achilles";
  if (injury === "plantar_fascia_irritation") return "plantar";
  if (decision === "regress") return "short";
  if (decision === "progress") return "full";
  const factors = sides.flatMap((side) => limiting[side]);
  if (factors.includes("mixed") || factors.includes("undetermined")) return "full";
  if (factors.includes("joint")) return "joint";
  if (factors.includes("soft_tissue_gastroc")) return "gastrocnemius";
  return factors.includes("soft_tissue_soleus") ? "soleus" : "full";
}
