import { addDays, type LocalDate } from "../../calendar";
import { planDays } from "../place";
import {
  type AssignmentDecision,
  type AssignmentOutcome,
  type AssignmentReason,
  assignmentOutcomes,
  assignmentReasons,
} from "./assignability";

/** One athlete in a dry run. */
export type PreviewRow = AssignmentDecision & { name: string };

/** Athletes with the same outcome for the same reason. */
export type PreviewGroup = {
  outcome: AssignmentOutcome;
  reasonCode: AssignmentReason;
  count: number;
  /** The first ones by name; `count` says how many there are. */
  rows: PreviewRow[];
};

/** What an assignment would do, in figures and by group. */
export type AssignmentPreview = {
  total: number;
  assigned: number;
  replaces: number;
  leftOut: number;
  /** Planned sessions from the start on that it replaces; logged ones stay. */
  sessions: number;
  groups: PreviewGroup[];
};

const shownPerGroup = 100;

/**
 * The dry run of an assignment: who gets it first, who is left out last, safety reasons foremost;
 * `sessions` are those of whoever gets it.
 */
export function previewOf(rows: readonly PreviewRow[], sessions: number): AssignmentPreview {
  const groups = assignmentOutcomes.flatMap((outcome) =>
    assignmentReasons.flatMap((reasonCode): PreviewGroup[] => {
      const own = rows.filter((row) => row.outcome === outcome && row.reasonCode === reasonCode);
      if (own.length === 0) return [];
      return [{ outcome, reasonCode, count: own.length, rows: own.slice(0, shownPerGroup) }];
    }),
  );
  const count = (outcome: AssignmentOutcome) =>
    rows.filter((row) => row.outcome === outcome).length;
  return {
    total: rows.length,
    assigned: count("assigned"),
    replaces: count("replaces"),
    leftOut: count("left_out"),
    sessions,
    groups,
  };
}

/**
 * Why a plan cannot start on a day, or null. The first day is today, with a day of grace for other
 * time zones; the last is within the four weeks that are kept placed.
 */
export function startFault(startsOn: LocalDate, today: LocalDate): string | null {
  if (startsOn < addDays(today, -1)) return "Choose today or a later day.";
  if (startsOn >= addDays(today, planDays)) return "Choose a day within the next four weeks.";
  return null;
}
