import { statisticsByName } from "@talus/domain/trends/statistics-by-name";
import { differences } from "./compare";
import { statisticName, withKnownInputs } from "./statistic-names";

/** The fields in which a named statistic's answer differs from what is expected. */
export function statisticDifferences(entry: {
  fn: string;
  input: unknown;
  expected: unknown;
  tolerance: number;
}): string[] {
  const fn = statisticsByName[statisticName(entry.fn)];
  if (!fn) return [`fn: no statistic is called ${entry.fn}`];
  const { expected, tolerance } = entry;
  return differences(expected, fn(withKnownInputs(entry.input)), { tolerance, path: entry.fn });
}
