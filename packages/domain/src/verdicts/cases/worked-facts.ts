import { noSymptoms } from "../../safety/red-flags";
import { type EarlierTest, type Facts, noInjuries } from "../facts/facts";
import { type RuleSet, shippedRuleSet } from "../rule-set/rule-set";
import { type Judgement, judge } from "../verdict";

/** The day on which worked cases are judged. */
export const workedToday = "2026-11-20";

/** A change to {@link workedFacts}; `cm` is each side's only attempt. */
export type WorkedChange = Partial<Facts> & { cm?: [number | null, number | null] };

/** An unremarkable assessment, 8.5 and 9 cm, changed where a case says so. */
export function workedFacts(change: WorkedChange = {}): Facts {
  const { cm = [8.5, 9], ...rest } = change;
  return {
    protocol: "standing_knee_to_wall",
    unit: "cm",
    takenOn: workedToday,
    birthDate: null,
    athleteType: "runner",
    testerId: "A",
    attempts: {
      left: cm[0] === null ? [] : [cm[0]],
      right: cm[1] === null ? [] : [cm[1]],
    },
    marks: { left: null, right: null },
    sensation: { left: null, right: null },
    towel: { left: null, right: null },
    squat: null,
    symptoms: { ...noSymptoms, painNrs: 0 },
    nextMorningNrs: null,
    injuries: noInjuries,
    previous: null,
    beforePrevious: null,
    baseline: null,
    adherencePct: 90,
    adherence12WeeksPct: 90,
    weeksOnPlan: 6,
    goalCm: { left: null, right: null },
    lastLimiting: { left: null, right: null },
    confirmed: false,
    ...rest,
  };
}

/** A test three weeks before, of the same protocol and tester, changed where a case says so. */
export function earlierTest(
  left: number | null,
  right: number | null,
  change: Partial<EarlierTest> = {},
): EarlierTest {
  return {
    takenOn: "2026-10-30",
    protocol: "standing_knee_to_wall",
    testerId: "A",
    cm: { left, right },
    nextMorningNrs: null,
    ...change,
  };
}

/** The judgement on facts that are neither refused nor asked about. */
export function judgedFacts(facts: Facts, rules: RuleSet = shippedRuleSet): Judgement {
  const verdict = judge(facts, rules, workedToday);
  if (verdict.kind !== "judged") throw new Error(`The verdict is ${verdict.kind}`);
  return verdict.judgement;
}
