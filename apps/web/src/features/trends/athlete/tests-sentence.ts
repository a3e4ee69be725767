import { protocolFacts } from "@talus/domain/assessments/protocols";
import type { LocalDate } from "@talus/domain/calendar";
import { dayLabel } from "@talus/domain/day-label";
import type { ProtocolSeries } from "@talus/domain/trends/athlete-series";

/** Which test, how often since when, and when the next one is. */
export function testsSentence(series: ProtocolSeries, today: LocalDate): string {
  const days = new Set(
    [series.left, series.right].flatMap(
      (side) => side?.tests.map((test) => test.assessmentId) ?? [],
    ),
  );
  const { label } = protocolFacts[series.protocol];
  const next = nextSentence(series, today);
  if (days.size === 1) return `${label}: one test, on ${dayLabel(series.to, today)}${next}`;
  return `${label}: ${days.size} tests since ${dayLabel(series.from, today)}${next}`;
}

function nextSentence({ next }: ProtocolSeries, today: LocalDate): string {
  if (next === null) return "";
  if (today > next.until) return `. The next one has been due since ${dayLabel(next.until, today)}`;
  if (next.from === next.until) return `. Next test on ${dayLabel(next.from, today)}`;
  return `. Next test ${dayLabel(next.from, today)} to ${dayLabel(next.until, today)}`;
}
