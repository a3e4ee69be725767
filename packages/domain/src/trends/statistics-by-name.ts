import { z } from "zod";
import { adherencePct, verdictAdherencePct } from "../sessions/adherence";
import { asymmetryIndex, limbSymmetryIndex, sideDifference } from "../statistics/asymmetry";
import {
  falseChangeProbability,
  hodgesLehmann,
  pairedTeamChange,
  reliableChangeIndex,
  trueResponseSpread,
} from "../statistics/change";
import { approximateAngle, lungeAngle, lungeSlope } from "../statistics/lunge-geometry";
import {
  minimalDetectableChange,
  semAroundDrift,
  semFromDuplicates,
  semFromMeanSquareError,
  semOfAgreement,
  semOfMean,
  standardErrorOfMeasurement,
  testerError,
} from "../statistics/measurement-error";
import { normalProbability, normalQuantile } from "../statistics/normal";
import { respondersShare, wilsonInterval } from "../statistics/proportion";
import {
  regressionToMeanGain,
  regressionToMeanSingle,
  reliabilityOf,
  shrunkenScore,
} from "../statistics/regression-to-mean";
import {
  detectableTotalChange,
  ordinaryLeastSquares,
  slopeStandardError,
  theilSen,
} from "../statistics/slope";
import { irregularEwma } from "../statistics/smoothing";
import { studentProbability, studentQuantile } from "../statistics/student";
import { median, medianAbsoluteDeviation, quantile, summary } from "../statistics/summary";
import { labelOfChange } from "../verdicts/measurement/change";

/** The answer to a case file's input that the named statistic cannot take. */
export type RefusedInput = { refused: string };

type NamedStatistic = (input: unknown) => unknown;

function named<S extends z.ZodType>(
  schema: S,
  fn: (input: z.output<S>) => unknown,
): NamedStatistic {
  return (input) => {
    const parsed = schema.safeParse(input);
    return parsed.success
      ? fn(parsed.data)
      : ({ refused: z.prettifyError(parsed.error) } satisfies RefusedInput);
  };
}

const n = z.number();
const list = z.array(n);
const sample = z.object({ x: list });
const pair = z.object({ left: n, right: n });
const confidence = n.optional();
const lunge = z.object({ distanceCm: n, offsetCm: n.optional(), shinCm: n.optional() });
const alike = "Both lists must have the same length";
const tests = z
  .object({ tDays: list, y: list })
  .refine(({ tDays, y }) => tDays.length === y.length, alike);
const score = z.object({ mean: n, reliability: n, value: n });

/** Each statistic of domain.md section 3 by the name that case files use; wrong input is refused. */
export const statisticsByName: Readonly<Record<string, NamedStatistic>> = {
  minimalDetectableChange: named(
    z.object({ sem: n, confidence, trials: n.optional() }),
    minimalDetectableChange,
  ),
  standardErrorOfMeasurement: named(z.object({ sd: n, icc: n }), standardErrorOfMeasurement),
  semFromMeanSquareError: named(z.object({ meanSquareError: n }), semFromMeanSquareError),
  semFromDuplicates: named(z.object({ differences: list }), semFromDuplicates),
  semAroundDrift: named(z.object({ differences: list }), semAroundDrift),
  semOfAgreement: named(
    z.object({ meanSquareError: n, meanSquareTesters: n, athletes: n }),
    semOfAgreement,
  ),
  semOfMean: named(z.object({ between: n, within: n, trials: n }), semOfMean),
  testerError: named(z.object({ testers: n, athletesByTesters: n, error: n }), testerError),
  reliableChangeIndex: named(
    z.object({ before: n, after: n, sem: n, practiceEffect: n.optional() }),
    reliableChangeIndex,
  ),
  changeLabel: named(z.object({ change: n, sem: n, mdc: n }), ({ change, sem, mdc }) =>
    labelOfChange(change, { semCm: sem, mdcCm: mdc }),
  ),
  falseChangeProbability: named(z.object({ looks: n, confidence }), falseChangeProbability),
  pairedTeamChange: named(
    z
      .object({ before: z.array(n.nullable()), after: z.array(n.nullable()) })
      .refine(({ before, after }) => before.length === after.length, alike),
    pairedTeamChange,
  ),
  hodgesLehmann: named(z.object({ changes: list }), hodgesLehmann),
  trueResponseSpread: named(z.object({ sdTreated: n, sdControl: n }), trueResponseSpread),
  irregularEwma: named(
    z
      .object({
        tDays: list,
        y: list,
        tauDays: n.optional(),
        maxGapDays: n.optional(),
        series: z.array(z.string()).optional(),
      })
      .refine(({ tDays, y }) => tDays.length === y.length, alike),
    irregularEwma,
  ),
  theilSen: named(tests, theilSen),
  ordinaryLeastSquares: named(tests, ordinaryLeastSquares),
  slopeStandardError: named(z.object({ tWeeks: list, sem: n }), slopeStandardError),
  detectableTotalChange: named(
    z.object({ tWeeks: list, sem: n, confidence }),
    detectableTotalChange,
  ),
  summary: named(sample, summary),
  quantile: named(z.object({ x: list, p: n }), quantile),
  median: named(sample, median),
  medianAbsoluteDeviation: named(sample, medianAbsoluteDeviation),
  wilsonInterval: named(z.object({ k: n, n, confidence }), wilsonInterval),
  respondersShare: named(z.object({ changes: list, mdc: n, confidence }), respondersShare),
  regressionToMeanGain: named(
    z.object({ mean: n, sd: n, reliability: n, selectedBelow: n }),
    regressionToMeanGain,
  ),
  regressionToMeanSingle: named(score, regressionToMeanSingle),
  shrunkenScore: named(score, shrunkenScore),
  reliabilityOf: named(z.object({ sem: n, sd: n }), reliabilityOf),
  sideDifference: named(pair, sideDifference),
  asymmetryIndex: named(pair, asymmetryIndex),
  limbSymmetryIndex: named(pair, limbSymmetryIndex),
  adherencePct: named(z.object({ done: n, planned: n }), adherencePct),
  verdictAdherencePct: named(z.object({ done: n, planned: n }), verdictAdherencePct),
  lungeAngle: named(lunge, lungeAngle),
  lungeSlope: named(lunge, lungeSlope),
  approximateAngle: named(z.object({ distanceCm: n }), approximateAngle),
  studentQuantile: named(z.object({ p: n, df: n }), ({ p, df }) => studentQuantile(p, df)),
  studentProbability: named(z.object({ t: n, df: n }), ({ t, df }) => studentProbability(t, df)),
  normalProbability: named(z.object({ z: n }), ({ z }) => normalProbability(z)),
  normalQuantile: named(z.object({ p: n }), ({ p }) => normalQuantile(p)),
};
