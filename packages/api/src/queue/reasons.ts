import type { QueuedRow } from "@talus/db/queue/rows.sql";
import { verdictInShort } from "@talus/domain/reviews/verdict-in-short";
import { redFlagRules } from "@talus/domain/safety/red-flags";
import { verdictAdherencePct } from "@talus/domain/sessions/adherence";
import { decisionLabels } from "@talus/domain/verdicts/verdict-words";

type Days = { days: number; maxDays: number };

/** Why a row is in the queue, in words; `days`: how long the signal stands, of a test since it was taken or planned for. */
export function reasonOf(row: QueuedRow, { days, maxDays }: Days): string {
  switch (row.signal) {
    case "held":
      return heldReason(row);
    case "jump":
      return row.outcome?.reasons.find(({ ruleId }) => ruleId === "change.jump")?.text ?? "";
    case "toReview":
      return row.outcome
        ? `${decisionLabels[row.outcome.decision]}. ${verdictInShort(row.outcome)}`
        : "";
    case "overdue":
      return row.plannedTestOn === null
        ? `Last test ${days} days ago; due within ${maxDays}`
        : `A test was planned for ${ago(days)} and not taken`;
    case "asked":
      return `Asked to measure again ${ago(days)}`;
    case "adherenceDrop":
      return adherenceReason(row);
    case "noChange":
      return `Did ${Math.round(row.adherencePct ?? 0)} % for ${Math.round(row.weeksOnPlan ?? 0)} weeks, no gain since the first test`;
    case "notStarted":
      return `No session yet; the first was planned ${ago(days)}`;
    case "unusedLogin":
      return `Invited ${ago(days)}, the login was never used`;
    case "neverTested":
      return "No test yet";
    case "noRoutine":
      return row.lastPlanEndedOn === null
        ? "No routine yet"
        : "The last routine ended, none follows";
  }
}

function heldReason({ flags, side, retractedAt }: QueuedRow): string {
  const signs = (flags ?? []).map((flag) => redFlagRules[flag].label);
  const named = signs.map((sign, at) => (at === 0 ? sign : sign.toLowerCase())).join("; ");
  const where = side === null || side === "both" ? "" : `, ${side}`;
  return `${named}${where}${retractedAt ? " (says it was a slip)" : ""}`;
}

function adherenceReason(row: QueuedRow): string {
  const { days30, before } = sessionsOf(row);
  const fall = `${verdictAdherencePct(before)} → ${verdictAdherencePct(days30)} % of planned`;
  return `${fall}: ${days30.done} of ${days30.planned} in 30 days`;
}

/** What was done and planned in the last 7, 30 and 90 days, and in the 60 days before the last 30. */
export function sessionsOf(row: QueuedRow) {
  return {
    days7: { done: row.done7, planned: row.planned7 },
    days30: { done: row.done30, planned: row.planned30 },
    days90: { done: row.done90, planned: row.planned90 },
    before: { done: row.done90 - row.done30, planned: row.planned90 - row.planned30 },
  };
}

function ago(days: number): string {
  return days <= 0 ? "today" : days === 1 ? "yesterday" : `${days} days ago`;
}
