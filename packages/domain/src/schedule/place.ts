import { addDays, type LocalDate, mondayOf, weekdayOf } from "../calendar";
import type { SessionLength } from "../routines/duration";
import type { Source } from "../sources";
import { placementReason, type ScheduleFinding } from "./placement-words";
import { strengthPerWeekMax } from "./strength-days";
import {
  countedPerWeek,
  type PatternDay,
  runnerFullPerWeek,
  type WeekRequest,
  weekPattern,
} from "./week-pattern";

/** How many days ahead a plan is kept placed. */
export const planDays = 28;

/** A session that stays where it is: done, moved, or placed before. Its day takes no other. */
export type StandingSession = {
  date: LocalDate;
  kind: SessionLength;
  withStrength: boolean;
  optional: boolean;
};

/** Days without sessions, both included: a pause, a hold; `to` null is open-ended. */
export type ClosedDays = { from: LocalDate; to: LocalDate | null };

/** What is to be placed, from when, around what. */
export type Placement = WeekRequest & {
  from: LocalDate;
  /** How many days to fill; four weeks unless told otherwise. */
  days?: number;
  standing?: readonly StandingSession[];
  closed?: readonly ClosedDays[];
};

/** One dated session with the reason for its day. */
export type PlacedSession = {
  date: LocalDate;
  kind: SessionLength;
  withStrength: boolean;
  /** Done as that day's warm-up; its holds stay at 45 s or less. */
  beforeTraining: boolean;
  /** Offered, never counted as planned. */
  optional: boolean;
  reason: string;
  sources: readonly Source[];
};

/**
 * Places a plan's sessions on the athlete's own days. The week is the same every week, so that
 * placing further ahead later gives what placing it all at once would have given. Around standing
 * sessions (a seam between two plans, a moved or logged one) no Monday-based week gets more counted,
 * full or strength sessions than its limit, and no two strength days follow each other.
 */
export function placeSessions(placement: Placement): {
  sessions: PlacedSession[];
  findings: readonly ScheduleFinding[];
} {
  const pattern = weekPattern(placement);
  const { from, days = planDays, standing = [], closed = [] } = placement;
  const sessions: PlacedSession[] = [];
  for (let ahead = 0; ahead < days; ahead++) {
    const date = addDays(from, ahead);
    const planned = pattern.days.get(weekdayOf(date));
    const taken = standing.some((one) => one.date === date);
    if (!planned || taken || closed.some((range) => isWithin(date, range))) continue;
    const fitted = fitInto([...standing, ...sessions], { date, planned }, placement);
    if (fitted) sessions.push(fitted);
  }
  return { sessions, findings: pattern.findings };
}

function isWithin(date: LocalDate, { from, to }: ClosedDays): boolean {
  return date >= from && (to === null || date <= to);
}

/** The session with what its week still takes, or null where it takes no more. */
function fitInto(
  around: readonly StandingSession[],
  { date, planned }: { date: LocalDate; planned: PatternDay },
  { athleteType, phase }: WeekRequest,
): PlacedSession | null {
  const monday = mondayOf(date);
  const sunday = addDays(monday, 6);
  const week = around.filter((one) => one.date >= monday && one.date <= sunday);
  const counted = week.filter((one) => !one.optional).length;
  if (!planned.optional && counted >= countedPerWeek[phase].max) return null;
  const fullMax = athleteType === "runner" ? runnerFullPerWeek.max : countedPerWeek.build.max;
  const tooFull = week.filter((one) => one.kind === "full").length >= fullMax;
  const kind = tooFull ? "short" : planned.kind;
  const [before, after] = [addDays(date, -1), addDays(date, 1)];
  const beside = around.some((one) => one.withStrength && one.date >= before && one.date <= after);
  const strengthDone = week.filter((one) => one.withStrength).length >= strengthPerWeekMax;
  const { beforeTraining, optional, role } = planned;
  const { text, sources } = placementReason(
    kind === planned.kind ? role : { ...role, role: "short" },
  );
  const withStrength = planned.withStrength && !beside && !strengthDone;
  return { date, kind, withStrength, beforeTraining, optional, reason: text, sources };
}
