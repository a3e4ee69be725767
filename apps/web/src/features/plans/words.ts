import type { DayKind } from "@talus/domain/athletes/athlete";
import { athletesText } from "@talus/domain/athletes/athlete-labels";
import type { SideBias } from "@talus/domain/routines/routine";
import type {
  AssignmentOutcome,
  AssignmentReason,
} from "@talus/domain/schedule/assignment/assignability";
import type { PlanPhase } from "@talus/domain/verdicts/schedule-template";
import type { RouterOutputs } from "../../trpc/client";
import { relativeDate } from "../../ui/time/date-words";
import type { MissedLine } from "../jobs/job-progress";

/** An athlete's plan as the server gives it. */
export type PlanOverview = RouterOutputs["plans"]["get"];

/** One day of the calendar, and a day that holds a session. */
export type PlanDay = PlanOverview["days"][number];
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
  assigned: "Start",
  replaces: "Switch",
  left_out: "Left out",
};

/** Why a group is where it is. */
export const reasonWords: Record<AssignmentReason, string> = {
  held: "on a safety hold",
  paused: "paused on the start day",
  archived: "archived",
  contraindicated: "the injury history speaks against it",
  different_type: "of another type",
  has_this: "on exactly this already",
  with_swaps: "with a named swap for what the injury history speaks against",
  lacks_equipment: "some equipment is not at hand",
  first_plan: "no routine yet",
  new_version: "from another version of it",
  other_plan: "from another routine",
  changed_plan: "same routine, other phase or side",
};

const otherReasons: Record<string, string> = {
  undone: "taken back before their turn",
  replaced: "has something else by now, and keeps it",
  not_allowed: "your role did not allow it any more",
  gone: "not on your roster any more",
};

/** Why a job did not reach an athlete. */
export function missedText({ outcome, reason }: MissedLine): string {
  const code = reason ?? "";
  if (outcome === "failed") return `could not be placed, nothing of theirs changed (${code})`;
  const words: Record<string, string> = { ...reasonWords, ...otherReasons };
  return words[code] ?? "left out";
}

/** The training of a day in the width of a calendar cell. */
export const trainingWords: Record<DayKind, string> = {
  rest: "Rest",
  easy: "Easy",
  intervals: "Interv.",
  tempo: "Tempo",
  long: "Long",
  lower: "Lower",
  upper: "Upper",
};

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

/** The dry run in one sentence: "20 of 24 athletes get it, 4 left out." */
export function previewSentence({ total, assigned, replaces, leftOut }: Preview): string {
  const getIt = assigned + replaces;
  if (total === 1) return getIt === 1 ? "The athlete gets it." : "The athlete is left out.";
  if (leftOut === 0) return `All ${athletesText(total)} get it.`;
  return `${getIt.toLocaleString("en")} of ${athletesText(total)} get it, ${leftOut.toLocaleString("en")} left out.`;
}

/** What becomes of sessions that are planned; nothing where none is. */
export function sessionsSentence({ sessions }: Preview): string {
  if (sessions === 0) return "";
  if (sessions === 1) return "1 future session changes.";
  return `${sessions.toLocaleString("en")} future sessions change.`;
}
