import { daysBetween, type LocalDate } from "@talus/domain/calendar";
import type { ShippedView } from "@talus/domain/roster/roster-filters";
import { type DueOn, nextTest, type RosterRow } from "@talus/domain/roster/roster-view";
import { type AdherenceBand, adherenceBand, adherencePct } from "@talus/domain/sessions/adherence";
import { formatScore } from "@talus/domain/units";
import { distanceAsymmetry } from "@talus/domain/verdicts/measurement/asymmetry";
import { differenceCm } from "@talus/domain/verdicts/measurement/measurement";
import type { RuleSet } from "@talus/domain/verdicts/rule-set/rule-set";
import { relativeDate, shortDate } from "../../../ui/time/date-words";

/** How the views are named. */
export const viewWords: Record<ShippedView, string> = {
  everyone: "Everyone",
  due: "Test due",
  held: "On hold",
  paused: "Paused",
  no_login: "No login yet",
  archived: "Archived",
};

/** A cell's text with the mark that stands before it. */
export type MarkedText<M extends string> = { mark: M | null; text: string };

/** A side's last value as text, or a dash that says nothing was measured. */
export function sideText(cm: number | null): string {
  return cm === null ? "–" : formatScore(cm, "cm");
}

/** Where the target band lies on the fixed scale, cm: from the athlete's own target or the usual one. */
export function targetBand(
  targetCm: number | null,
  { goalCm, bands }: RuleSet,
): { from: number; to: number } {
  const from = targetCm ?? goalCm;
  return { from, to: Math.max(bands.excellentAboveCm, from + 1) };
}

/** "1.9 mild, L low": the difference, its word from mild upwards, and the lower side. */
export function asymmetryText(row: Pick<RosterRow, "leftCm" | "rightCm">, rules: RuleSet): string {
  const { leftCm, rightCm } = row;
  const { flag } = distanceAsymmetry({ left: leftCm, right: rightCm }, rules);
  const text = differenceCm({ left: leftCm, right: rightCm }, rules);
  if (text === null || leftCm === null || rightCm === null) return "–";
  return flag === "none" ? text : `${text} ${flag}, ${leftCm < rightCm ? "L" : "R"} low`;
}

/** How a row's verdict cell is marked: a hold stands above every verdict. */
export type VerdictMarkName =
  | "hold"
  | "start"
  | "progress"
  | "continue"
  | "regress"
  | "maintain"
  | "refer";

const verdictWords: Record<VerdictMarkName, string> = {
  hold: "Safety hold",
  start: "Start",
  progress: "Progress",
  continue: "Continue",
  regress: "Regress",
  maintain: "Maintain",
  refer: "Refer",
};

/** The last verdict, or the hold. */
export function verdictText(row: RosterRow): MarkedText<VerdictMarkName> {
  const mark = row.held ? "hold" : (row.decision as VerdictMarkName | null);
  if (mark === null) return { mark, text: row.lastTestOn ? "To confirm" : "–" };
  return { mark, text: verdictWords[mark] };
}

const bandWords: Record<AdherenceBand, string> = {
  missed: "Missed",
  low: "Low",
  below: "Below",
  on_plan: "On plan",
  above: "Over",
  far_over: "Far over",
  unknown: "No data yet",
};

/** Adherence of four weeks: percent and word, or why there is none. */
export function adherenceText(
  row: RosterRow,
  today: LocalDate,
): MarkedText<AdherenceBand | "paused"> {
  if (row.status === "paused") {
    const until = row.pausedUntil && shortDate(row.pausedUntil, today);
    return { mark: "paused", text: until ? `Until ${until}` : "Paused" };
  }
  if (row.adherence === null) return { mark: "unknown", text: bandWords.unknown };
  const mark = adherenceBand(row.adherence);
  const pct = adherencePct(row.adherence);
  return { mark, text: pct === null ? bandWords.unknown : `${pct} % ${bandWords[mark]}` };
}

/** When the next test stands: "12 d over", "Today", "Wed 18 Nov", "First test". */
export function dueText(row: RosterRow, on: DueOn): MarkedText<"over"> {
  if (row.status === "archived") return { mark: null, text: "Archived" };
  if (row.held) return { mark: null, text: "Held" };
  const due = nextTest(row, on);
  if (due === null) return { mark: null, text: "–" };
  if (due.state === "first" || due.from === null || due.until === null)
    return { mark: null, text: "First test" };
  if (due.state === "overdue")
    return { mark: "over", text: `${daysBetween(due.until, on.today)} d over` };
  if (due.state === "due") return { mark: null, text: "Now" };
  return { mark: null, text: relativeDate(due.from, on.today) };
}
