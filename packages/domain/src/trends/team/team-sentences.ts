import { athletesText } from "../../athletes/athlete-labels";
import type { LocalDate } from "../../calendar";
import { dayLabel } from "../../day-label";
import type { Side } from "../../sides";
import { formatCount } from "../../text/count";
import { type DisplayUnit, formatShown } from "../../units";
import { changeShown, sideNames } from "../change-words";
import { latestShown, minimalGroup, type ShownWeek } from "./team-weeks";

/** What a chart says where too few people stand behind it. */
export const notEnoughData = `Not enough data: fewer than ${minimalGroup} athletes in every week.`;

/** How to read a team's weeks. */
export type Reader = { unit: DisplayUnit; today: LocalDate };

/**
 * The median of one side in a sentence: newest week that may be shown, with n, against the first.
 *
 * @example
 * // "Left: median 9.6 cm in the week of 9 Nov (n 72), 0.8 above the week of 24 Aug (8.8)."
 */
export function medianSentence(weeks: readonly ShownWeek[], side: Side, reader: Reader): string {
  const latest = latestShown(weeks, side);
  const first = weeks.find((week) => week[side].n !== null);
  if (latest?.median == null || first?.[side].median == null) return notEnoughData;
  const start = `${sideNames[side]}: median ${formatShown(latest.median, reader.unit)} ${reader.unit} in the week of ${dayLabel(latest.weekStart, reader.today)} (n ${formatCount(latest.n ?? 0)})`;
  if (first.weekStart === latest.weekStart) return `${start}.`;
  const change = changeShown(first[side].median, latest.median, reader.unit);
  const since = `the week of ${dayLabel(first.weekStart, reader.today)} (${formatShown(first[side].median, reader.unit)})`;
  if (change === "0.0") return `${start}, the same as in ${since}.`;
  return `${start}, ${change.slice(1)} ${change.startsWith("+") ? "above" : "below"} ${since}.`;
}

/** The share at target of both sides in a sentence, each with its n. */
export function targetSentence(weeks: readonly ShownWeek[], reader: Reader): string {
  const parts = (["left", "right"] as const).flatMap((side) => {
    const latest = latestShown(weeks, side);
    return latest ? [{ side, latest }] : [];
  });
  const [first] = parts;
  if (first === undefined) return notEnoughData;
  const shares = parts.map(
    ({ side, latest }) => `${side} ${latest.atTargetPct} % (n ${formatCount(latest.n ?? 0)})`,
  );
  return `At target in the week of ${dayLabel(first.latest.weekStart, reader.today)}: ${shares.join(", ")}.`;
}

/** The adherence of the newest week that may be shown, in a sentence. */
export function adherenceSentence(weeks: readonly ShownWeek[], reader: Reader): string {
  const latest = weeks.findLast((week) => week.adherenceN !== null);
  if (latest === undefined) return notEnoughData;
  return `${latest.adherencePct} % of the planned sessions were done in the week of ${dayLabel(latest.weekStart, reader.today)} (n ${athletesText(latest.adherenceN ?? 0)}).`;
}
