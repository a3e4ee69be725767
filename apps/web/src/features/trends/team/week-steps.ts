import type { LocalDate } from "@talus/domain/calendar";
import { dayLabel } from "@talus/domain/day-label";
import { formatCount } from "@talus/domain/text/count";

/** The narrowest axis of weeks, px: that of a phone, and of one of three charts at a desk. */
const axisPx = 300;
const [digitPx, gapPx] = [6.2, 8];
/** A marker of a week with what parts it from the next, px. */
const markerPx = 11;

/**
 * Every how many weeks a date and an n fit under a chart, so that none lies on the next.
 *
 * @example stepsOf(sixteenWeeksOf40, today) // { date: 3, n: 2 }
 */
export function stepsOf(
  weeks: readonly { weekStart: LocalDate; n: number | null }[],
  today: LocalDate,
): { date: number; n: number } {
  const stepFor = (texts: string[]) => {
    const longest = Math.max(0, ...texts.map((text) => text.length));
    return Math.max(1, Math.ceil((weeks.length * (digitPx * longest + gapPx)) / axisPx));
  };
  return {
    date: stepFor(weeks.map(({ weekStart }) => dayLabel(weekStart, today))),
    n: stepFor(weeks.map(({ n }) => (n === null ? "<5" : formatCount(n)))),
  };
}

/** The weeks whose value has a marker: all where they fit, else the last, and those that no line reaches. */
export function markedWeeks(values: readonly (number | null | undefined)[]): ReadonlySet<number> {
  const isThere = (at: number) => values[at] != null;
  const last = values.findLastIndex((_, at) => isThere(at));
  const fit = values.length * markerPx <= axisPx;
  const marked = values
    .map((_, at) => at)
    .filter(isThere)
    .filter((at) => fit || at === last || !(isThere(at - 1) || isThere(at + 1)));
  return new Set(marked);
}
