import type { LocalDate } from "../calendar";
import type { ExerciseWhy } from "../prescription/why/why";
import type { ItemDifference } from "../routines/difference";
import type { Decision } from "../verdicts/decision";

/** What a coach does with a verdict: take it, ask to measure again, or decide otherwise. */
export type ReviewKind = "accepted" | "remeasure" | "changed";

/** A routine as a plan change names it. */
export type NamedRoutine = { name: string; fullSec: number; shortSec: number };

/** What changed in a plan and why, as the athlete reads it; kept with the review. */
export type PlanChange = {
  /** Null where nothing took its place. */
  before: NamedRoutine | null;
  /** Null where the plan goes on as it is, or rests. */
  after: NamedRoutine | null;
  startsOn: LocalDate | null;
  differences: ItemDifference[];
  /** Why each exercise changed; absent in what was stored before reasons were kept. */
  reasons?: ExerciseWhy;
  /** One sentence for the athlete. */
  why: string;
};

/** A coach's decision on a verdict, as stored. */
export type Review = {
  id: string;
  verdictId: string;
  assessmentId: string;
  athleteId: string;
  kind: ReviewKind;
  /** What was decided: the verdict's own, or the coach's. */
  decision: Decision | null;
  comment: string;
  assignmentId: string | null;
  change: PlanChange;
  reviewedAt: Date;
  reviewedByName: string;
  undoneAt: Date | null;
  /** Nobody looked: this team lets what is within the rules be accepted for who reviewed; else null. */
  forTeamId: string | null;
};
