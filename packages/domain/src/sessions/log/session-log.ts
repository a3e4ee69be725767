import type { LocalDate } from "../../calendar";
import type { ExerciseId } from "../../exercises/exercise-ids";
import type { PainReport } from "../../safety/pain-report";
import type { EntrySide } from "../../sides";
import type { SessionRetest } from "./retest";
import type { SessionFeel } from "./session-feel";

/** The two lengths of a session; a short one counts as one session like a full one. */
export const sessionKinds = ["full", "short"] as const;
export type SessionKind = (typeof sessionKinds)[number];

/** Whether a session ran to its end, or a red flag stopped it. */
export type SessionOutcome = "completed" | "stopped";

/**
 * What was done of one exercise on one side. Doses are prefilled with the plan, pain never: null is
 * "not told", 0 is the athlete's own "none".
 */
export type SessionEntry = {
  /** The line of the routine that it answers. */
  itemId: string;
  exerciseId: ExerciseId;
  side: EntrySide;
  setsDone: number;
  repsDone: number | null;
  holdSecDone: number | null;
  painNrs: number | null;
  /** How comfortable it felt, 0 (not at all) to 10. */
  comfort: number | null;
  skipped: boolean;
};

/** What a log says; an amendment carries the same anew. */
export type SessionContent = {
  /** The athlete-local day on which it was done. */
  date: LocalDate;
  kind: SessionKind;
  entries: SessionEntry[];
  stiffnessBefore: number | null;
  stiffnessAfter: number | null;
  note: string;
  report: PainReport | null;
  /** Measured right before and right after; absent where it was not. */
  retest?: SessionRetest | undefined;
  /** How running felt, and pain elsewhere; absent where nothing of it was told. */
  feel?: SessionFeel | undefined;
};

/** A stored log with the content that counts now, the newest amendment's where there is one. */
export type SessionLog = SessionContent & {
  id: string;
  athleteId: string;
  /** Null for an extra session that nobody planned. */
  plannedSessionId: string | null;
  outcome: SessionOutcome;
  /** Seconds of what was done, computed from the doses, without rest. */
  durationSec: number;
  painMaxNrs: number | null;
  loggedAt: Date;
  /** When it was last corrected; null while it is as first logged. */
  amendedAt: Date | null;
};
