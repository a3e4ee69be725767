import { isPausedOn } from "../../athletes/athlete";
import { addDays, daysBetween, type LocalDate } from "../../calendar";
import {
  type ClosedDays,
  type PlacedSession,
  placeSessions,
  planDays,
  type StandingSession,
} from "../place";
import type { PlanSegment, PlanState } from "./plan-state";

/** `anew`: from today on, only what is logged or was moved by hand stays; `ahead`: what is placed stays, the end grows. */
export type PlacingMode = "anew" | "ahead";

/** The sessions that an athlete's plan is to have from a day on. */
export type PlacedPlan = {
  athleteId: string;
  /** Sessions before this day are not touched. */
  from: LocalDate;
  until: LocalDate;
  assignmentIds: string[];
  sessions: (PlacedSession & { assignmentId: string })[];
};

/** The last day that a plan is to reach, seen from the athlete's own day. */
export function horizonOf(today: LocalDate): LocalDate {
  return addDays(today, planDays - 1);
}

/** Places an athlete's sessions for the four weeks that begin on `today`, their own. */
export function placePlan(state: PlanState, mode: PlacingMode, today: LocalDate): PlacedPlan {
  const until = horizonOf(today);
  const standing: StandingSession[] = state.sessions.filter(
    (session) => mode === "ahead" || session.date < today || session.isLogged,
  );
  const placed: PlacedPlan["sessions"] = [];
  for (const segment of state.segments) {
    const days = daysOf(segment, { today, until, mode });
    if (days === null) continue;
    const { sessions } = placeSessions({
      athleteType: state.athleteType,
      rules: state.rules,
      week: state.trainingWeek,
      phase: segment.phase,
      changes: state.changes,
      travels: state.travels,
      moves: state.moves,
      ...days,
      standing: [...standing, ...placed],
      closed: closedDays(state, today),
    });
    placed.push(...sessions.map((session) => ({ ...session, assignmentId: segment.assignmentId })));
  }
  const assignmentIds = state.segments.map((segment) => segment.assignmentId);
  return { athleteId: state.athleteId, from: today, until, assignmentIds, sessions: placed };
}

function daysOf(
  segment: PlanSegment,
  { today, until, mode }: { today: LocalDate; until: LocalDate; mode: PlacingMode },
): { from: LocalDate; days: number } | null {
  const next = mode === "ahead" && segment.placedUntil ? addDays(segment.placedUntil, 1) : today;
  const from = [today, segment.startsOn, next].reduce((a, b) => (a > b ? a : b));
  const ended = segment.endsOn === null ? until : addDays(segment.endsOn, -1);
  const last = ended < until ? ended : until;
  const days = daysBetween(from, last) + 1;
  return days > 0 ? { from, days } : null;
}

/** A hold and the archive close everything; a pause closes the days up to its end. */
function closedDays(state: PlanState, today: LocalDate): ClosedDays[] {
  if (state.isHeld || state.status === "archived") return [{ from: today, to: null }];
  if (!isPausedOn(state, today)) return [];
  return [{ from: today, to: state.pausedUntil && addDays(state.pausedUntil, -1) }];
}
