import { type SeriesKey, seriesText } from "@talus/domain/assessments/measures/test-series";
import type { Side } from "@talus/domain/sides";
import { type DisplayUnit, formatScore } from "@talus/domain/units";
import { shortDate } from "../../../ui/time/date-words";
import type { CaptureBasis } from "../capture-basis";

/** A side's last value of a series with its day, "last 8.4 cm, 30 Oct"; null where there is none. */
export function lastText(basis: CaptureBasis, key: SeriesKey, side: Side): string | null {
  const series = basis.lastValues.find((one) => one.key === key);
  const point = series?.points[0];
  const value = point?.[side] ?? null;
  if (!series || !point || value === null) return null;
  const isDistance = series.unit === "cm" && key !== "pass_fail_wall" && key !== "toe_circle";
  const text = isDistance ? lengthText(value.value, basis.units) : seriesText(value, series);
  return `last ${text}, ${shortDate(point.takenOn, basis.today)}`;
}

function lengthText(cm: number, units: DisplayUnit): string {
  return `${formatScore(cm, units)} ${units}`;
}
