import type { LocalDate } from "../../calendar";
import type { PerSide, Side } from "../../sides";
import { formatScore, roundTo } from "../../units";
import { furtherFacts } from "../further-results";
import type { IntervalCm } from "../intervals";
import type { Protocol } from "../protocols";
import type { MeasureUnit } from "../tests/definition";
import { canonicalUnits, type MeasureCode, unitSigns } from "../tests/measure-codes";
import type { TestCode } from "../tests/test-codes";
import { testDefinitions } from "../tests/test-definitions";

/** The mean of a side's tries that count in one assessment, in the canonical unit. */
export type MeasuredValue = {
  assessmentId: string;
  takenOn: LocalDate;
  protocol: Protocol;
  code: MeasureCode;
  side: Side;
  value: number;
  /** The calf cramped during the hold. */
  cramp: boolean;
};

/** What belongs together: an athlete's series is one of these per side, and they never mix. */
export type SeriesKey = TestCode | "plantarflexion";

/** A side's value on a day; `until` is the mark that was missed, for a pass-or-fail test. */
export type SeriesValue = { value: number; until: number | null; cramp: boolean };

/** One day of a series; a side that was not measured is null. */
export type SeriesPoint = PerSide<SeriesValue | null> & {
  assessmentId: string;
  takenOn: LocalDate;
};

/** One test over time. */
export type TestSeries = {
  key: SeriesKey;
  label: string;
  test: TestCode;
  unit: MeasureUnit;
  points: SeriesPoint[];
};

const keys: Record<MeasureCode, SeriesKey | null> = {
  distance: null,
  angle: null,
  last_pass: "pass_fail_wall",
  first_fail: "pass_fail_wall",
  plantarflexion: "plantarflexion",
  towel_hold: "straight_knee_towel",
  toe_circle: "toe_circle",
  heel_raise: "heel_raise",
  single_leg_balance: "single_leg_balance",
};

/** The series that a stored value belongs to: its test, or the protocol that it was measured by. */
export function seriesKeyOf({
  code,
  protocol,
}: Pick<MeasuredValue, "code" | "protocol">): SeriesKey {
  return keys[code] ?? protocol;
}

/** The values as series, each with its days in the order given; no value stands in two of them. */
export function seriesOf(values: readonly MeasuredValue[]): TestSeries[] {
  const series = new Map<SeriesKey, TestSeries>();
  for (const value of values) {
    const key = seriesKeyOf(value);
    const found = series.get(key) ?? newSeries(key, value.code);
    series.set(key, found);
    place(found.points, value);
  }
  return [...series.values()];
}

function newSeries(key: SeriesKey, code: MeasureCode): TestSeries {
  const test = key === "plantarflexion" ? furtherFacts.plantarflexion.test : key;
  const label =
    key === "plantarflexion" ? furtherFacts.plantarflexion.label : testDefinitions[key].name;
  return { key, label, test, unit: canonicalUnits[code], points: [] };
}

function place(points: SeriesPoint[], value: MeasuredValue): void {
  const { assessmentId, takenOn, side, code, cramp } = value;
  let point = points.find((one) => one.assessmentId === assessmentId);
  if (!point) {
    point = { assessmentId, takenOn, left: null, right: null };
    points.push(point);
  }
  const known = point[side];
  point[side] =
    code === "first_fail"
      ? { value: known?.value ?? 0, until: value.value, cramp: false }
      : { value: value.value, until: known?.until ?? null, cramp };
}

/** A number with its unit: "24 raises", "30 s", "12.5 cm", "12°"; one decimal where it is not whole. */
export function measureText(value: number, unit: MeasureUnit): string {
  if (unit === "cm") return `${formatScore(value, "cm")}${unitSigns.cm}`;
  const rounded = roundTo(value, 1);
  const digits = Number.isInteger(rounded) ? 0 : 1;
  return `${rounded.toFixed(digits)}${unitSigns[unit]}`;
}

/** A side's value of a series in words; a dash where it was not measured. */
export function seriesText(value: SeriesValue | null, { key, unit }: TestSeries): string {
  if (value === null) return "–";
  if (key === "pass_fail_wall") return intervalText({ fromCm: value.value, toCm: value.until });
  return `${measureText(value.value, unit)}${value.cramp ? ", cramp" : ""}`;
}

/** Where a pass-or-fail test lies: "10.16 to 12.70 cm", "under 10.16 cm", "12.70 cm or more". */
export function intervalText({ fromCm, toCm }: IntervalCm): string {
  if (toCm === null) return `${measureText(fromCm, "cm")} or more`;
  if (fromCm === 0) return `under ${measureText(toCm, "cm")}`;
  return `${formatScore(fromCm, "cm")} to ${measureText(toCm, "cm")}`;
}

/** What a distance of 0 stands for: a knee that does not reach the wall however near the foot is. */
export const floorText = "0 or less: the knee does not reach";
