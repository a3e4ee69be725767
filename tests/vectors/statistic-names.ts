/** Other names under which a case file may ask for a statistic. */
const otherNames: Record<string, string> = {
  mdc: "minimalDetectableChange",
  minimalDetectableChange95: "minimalDetectableChange",
  sem: "standardErrorOfMeasurement",
  semFromIcc: "standardErrorOfMeasurement",
  semFromMse: "semFromMeanSquareError",
  driftSem: "semAroundDrift",
  semFromDifferences: "semAroundDrift",
  semFromDuplicatesWithDrift: "semAroundDrift",
  sdDifferenceSem: "semAroundDrift",
  tQuantile: "studentQuantile",
  studentT: "studentQuantile",
  tCdf: "studentProbability",
  semAgreement: "semOfAgreement",
  teamSem: "semFromDuplicates",
  ownTeamSem: "semFromDuplicates",
  duplicateSem: "semFromDuplicates",
  twoTesters: "testerError",
  rci: "reliableChangeIndex",
  reliableChange: "reliableChangeIndex",
  ewma: "irregularEwma",
  theilSenSlope: "theilSen",
  ols: "ordinaryLeastSquares",
  leastSquares: "ordinaryLeastSquares",
  slopeSe: "slopeStandardError",
  slopeStandardErrorKnownSem: "slopeStandardError",
  detectableChangeOfSlope: "detectableTotalChange",
  quartiles: "summary",
  quantileType7: "quantile",
  mad: "medianAbsoluteDeviation",
  wilson: "wilsonInterval",
  responders: "respondersShare",
  responderShare: "respondersShare",
  regressionToTheMeanGain: "regressionToMeanGain",
  expectedGainByRegression: "regressionToMeanGain",
  regressionToTheMeanSingle: "regressionToMeanSingle",
  shrinkage: "shrunkenScore",
  shrink: "shrunkenScore",
  reliability: "reliabilityOf",
  fixedCohortChange: "pairedTeamChange",
  pairedMedianChange: "pairedTeamChange",
  hodgesLehmannEstimate: "hodgesLehmann",
  sdIndividualResponse: "trueResponseSpread",
  sdIr: "trueResponseSpread",
  multipleLooks: "falseChangeProbability",
  asymmetry: "sideDifference",
  limbSymmetry: "limbSymmetryIndex",
  lsi: "limbSymmetryIndex",
};

/** Other names of inputs; the first one known that a case gives is taken. */
const otherInputs: Record<string, readonly string[]> = {
  sem: ["semCm", "sigmaE"],
  mdc: ["mdcCm"],
  x: ["values", "sample", "y"],
  y: ["x", "values"],
  tDays: ["t", "days"],
  tWeeks: ["weeks"],
  tauDays: ["tau"],
  maxGapDays: ["gapDays", "breakDays"],
  series: ["protocols", "protocol"],
  df: ["dof", "degreesOfFreedom", "nu"],
  p: ["probability"],
  k: ["successes"],
  n: ["total"],
  confidence: ["level"],
  icc: ["reliability", "r"],
  reliability: ["r", "icc"],
  mean: ["mu"],
  sd: ["sigma"],
  selectedBelow: ["cut", "below", "c"],
  value: ["x"],
  differences: ["d", "diffs"],
  changes: ["deltas", "d"],
  before: ["x1"],
  after: ["x2"],
  looks: ["tests", "n"],
  trials: ["k"],
  practiceEffect: ["practice"],
  athletes: ["n"],
  meanSquareError: ["mse"],
  meanSquareTesters: ["msc"],
  sdTreated: ["sdTreat"],
  sdControl: ["sdCtrl"],
};

/** The product's name of a statistic that a case file calls otherwise. */
export function statisticName(fn: string): string {
  return otherNames[fn] ?? fn;
}

/** A case's input with the names that the statistic knows beside its own ones. */
export function withKnownInputs(input: unknown): unknown {
  if (input === null || typeof input !== "object" || Array.isArray(input)) return input;
  const given = input as Record<string, unknown>;
  const named = Object.entries(otherInputs).flatMap(([name, others]) => {
    const other = others.find((each) => given[each] !== undefined);
    return given[name] === undefined && other ? [[name, given[other]] as const] : [];
  });
  return { ...Object.fromEntries(named), ...fromPairs(given), ...fromDays(given), ...given };
}

/** Duplicate tests given as pairs, or as first and second tests. */
function fromPairs({ pairs, first, second }: Record<string, unknown>) {
  const both = pairs ?? (isList(first) && isList(second) && first.map((a, i) => [a, second[i]]));
  if (!isList(both)) return {};
  return {
    differences: both.map((pair) => (isList(pair) ? Number(pair[1]) - Number(pair[0]) : pair)),
  };
}

function fromDays({ tDays, tWeeks }: Record<string, unknown>) {
  return {
    ...(isList(tDays) && !tWeeks && { tWeeks: tDays.map((t) => Number(t) / 7) }),
    ...(isList(tWeeks) && !tDays && { tDays: tWeeks.map((t) => Number(t) * 7) }),
  };
}

function isList(value: unknown): value is unknown[] {
  return Array.isArray(value);
}
