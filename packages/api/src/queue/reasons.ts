import type { QueuedRow } from "@talus/db/queue/queue";
import { verdictInShort } from "@talus/domain/reviews/verdict-in-short";
import { redFlagRules } from "@talus/domain/safety/red-flags";
import { decisionLabels } from "@talus/domain/verdicts/verdict-words";

type Days = { days: number; maxDays: number };

/** Why a row is in the queue, in words; `days`: how long the signal stands, of a test since it was taken. */
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
      return `Last test ${days} days ago; due within ${maxDays}`;
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
  const named = (flags ?? []).map((flag) => redFlagRules[flag].label).join("; ");
  const where = side === null || side === "both" ? "" : `, ${side}`;
  return `${named}${where}${retractedAt ? " (says it was a slip)" : ""}`;
}

function adherenceReason(row: QueuedRow): string {
  return `Did ${row.done30} of ${row.planned30} in 30 days`;
}

function ago(days: number): string {
  return days <= 0 ? "today" : days === 1 ? "yesterday" : `${days} days ago`;
}
