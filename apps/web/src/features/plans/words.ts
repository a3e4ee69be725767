import type { DayKind } from "@talus/domain/roster/athlete";
import type { SideBias } from "@talus/domain/routines/routine";
import type { AssignmentOutcome, AssignmentReason } from "@talus/domain/schedule/assignability";
import type { PlanPhase } from "@talus/domain/schedule/template";
import type { RouterOutputs } from "../../trpc/client";
import { relativeDate } from "../../ui/time/date-words";

/** An athlete's plan as the server gives it. */
export type PlanSheet = RouterOutputs["plans"]["get"];

/** One day of the calendar, and a day that holds a session. */
export type PlanDay = PlanSheet["days"][number];
export type PlannedSession = NonNullable<PlanDay["session"]>;

/** What a dry run answers. */
export type Preview = RouterOutputs["plans"]["preview"];

/** The two phases, with what they ask. */
export const phaseWords: Record<PlanPhase, string> = {
  build: "Build",
  maintenance: "Maintenance",
};

/** What a phase means for the week. */
export const phaseHints: Record<PlanPhase, string> = {
  build: "Four or five sessions a week, full ones on the right days.",
  maintenance: "Three short sessions a week to keep the range.",
};

/** The side that gets one extra set. */
export const sideBiasWords: Record<"none" | NonNullable<SideBias>, string> = {
  none: "Both alike",
  left: "Left",
  right: "Right",
};

/** What happens to a group of athletes. */
export const outcomeWords: Record<AssignmentOutcome, string> = {
  assigned: "Get it",
  replaces: "Get it instead",
  left_out: "Left out",
};

/** Why a group is where it is. */
export const reasonWords: Record<AssignmentReason, string> = {
  held: "On a safety hold",
  paused: "Paused on the start day",
  archived: "Archived",
  contraindicated: "Injury history speaks against it",
  different_type: "Another type",
  has_this: "Follow exactly this already",
  first_plan: "No routine yet",
  new_version: "On another version of it",
  other_plan: "On another routine",
  changed_plan: "Same routine, other phase or side",
};

/** The training of a day in the width of a calendar cell. */
export const trainingWords: Record<DayKind, string> = {
  rest: "Rest",
  easy: "Easy",
  intervals: "Intervals",
  tempo: "Tempo",
  long: "Long",
  lower: "Lower",
  upper: "Upper",
};

/** "1 athlete", "412 athletes". */
export function athletesText(count: number): string {
  return count === 1 ? "1 athlete" : `${count.toLocaleString("en")} athletes`;
}

/** What a session is, in words: "Full session with strength, before training". */
export function sessionText(session: PlannedSession): string {
  const kind = session.kind === "full" ? "Full session" : "Short session";
  const optional = session.optional ? ", optional" : "";
  const strength = session.withStrength ? " with strength" : "";
  return `${kind}${strength}${optional}`;
}

/** A day inside a sentence: "today", "tomorrow", "Wed 25 Nov", "9 Dec". */
export function dayInSentence(date: string, today: string): string {
  const words = relativeDate(date, today);
  return /^(Today|Tomorrow|Yesterday)$/.test(words) ? words.toLowerCase() : words;
}
