import { addDays, type LocalDate, mondayOf, weekdayOf } from "../calendar";
import type { SessionLength } from "../routines/duration";
import type { Source } from "../sources";
import { fitOnto } from "./moved-session";
import type { ScheduleFinding } from "./week/findings";
import { movedReason, type PlacementReason, placementReason } from "./week/placement-words";
import { strengthPerWeekMax } from "./week/strength-days";
import type { PatternDay, WeekRequest } from "./week/week";
import {
  changeOn,
  type SessionMove,
  type Travel,
  trainingOn,
  travelOn,
  type WeekChange,
} from "./week/week-change";
import { type WeekPattern, weekLimits, weekPattern } from "./week/week-pattern";

/** How many days ahead a plan is kept placed. */
export const planDays = 28;

/** A session that stays where it is: done, or placed before. Its day takes no other. */
export type StandingSession = {
  date: LocalDate;
  kind: SessionLength;
  withStrength: boolean;
  optional: boolean;
};

/** Days without sessions, both included: a pause, a hold; `to` null is open-ended. */
export type ClosedDays = { from: LocalDate; to: LocalDate | null };

/** What is to be placed, from when, around what. */
export type Placement = Omit<WeekRequest, "mode"> & {
  from: LocalDate;
  /** How many days to fill; four weeks unless told otherwise. */
  days?: number;
  standing?: readonly StandingSession[];
  closed?: readonly ClosedDays[];
  changes?: readonly WeekChange[];
  travels?: readonly Travel[];
  moves?: readonly SessionMove[];
};

/** One dated session with the reason for its day. */
export type PlacedSession = StandingSession & {
  /** Done as that day's warm-up; its holds stay at 45 s or less. */
  beforeTraining: boolean;
  /** The day that it was planned for, where a person moved it. */
  movedFrom: LocalDate | null;
  reason: string;
  sources: readonly Source[];
};

/**
 * Places a plan's sessions on the athlete's own days. The week is the same every week but for
 * changed weeks and journeys, so that placing further ahead later gives what placing it all at once
 * would have given. What a person moved stays where they put it, unless that day is closed. Around
 * standing sessions (a seam between two plans, a moved or logged one) no Monday-based week gets more
 * counted, full or strength sessions than its limit, and no two strength days follow each other.
 */
export function placeSessions(placement: Placement): {
  sessions: PlacedSession[];
  findings: readonly ScheduleFinding[];
} {
  const { from, days = planDays, standing = [], moves = [] } = placement;
  const moved = placeMoved(placement);
  const vacated = new Set(moves.map((move) => move.from));
  const taken = new Set([...standing, ...moved].map(({ date }) => date));
  const placed: PlacedSession[] = [];
  for (let ahead = 0; ahead < days; ahead++) {
    const date = addDays(from, ahead);
    const planned = plannedOn(date, placement);
    if (!planned || taken.has(date) || vacated.has(date) || isClosed(date, placement)) continue;
    const fitted = fitInto([...standing, ...moved, ...placed], { date, planned }, placement);
    if (fitted) placed.push(fitted);
  }
  const end = addDays(from, days);
  const within = moved.filter(({ date }) => date >= from && date < end);
  const sessions = [...placed, ...within].sort((a, b) => (a.date < b.date ? -1 : 1));
  return { sessions, findings: weekPattern(placement).findings };
}

function isClosed(date: LocalDate, { closed = [], travels = [] }: Placement): boolean {
  const isShut = closed.some(({ from, to }) => date >= from && (to === null || date <= to));
  return isShut || travelOn(travels, date)?.sessions === "none";
}

/** A week as it is lived: its pattern, and the most that it takes. */
type LivedWeek = { pattern: WeekPattern; limits: ReturnType<typeof weekLimits> };

/** The week that holds a day, reckoned once per placement. */
function livedWeek(date: LocalDate, placement: Placement): LivedWeek {
  const { athleteType, phase, rules, week, changes = [] } = placement;
  const own = weeksOf.get(placement) ?? new Map<WeekChange | null, LivedWeek>();
  weeksOf.set(placement, own);
  const change = changeOn(changes, date);
  const known = own.get(change);
  if (known) return known;
  const request: WeekRequest = {
    athleteType,
    phase,
    rules: rules ?? null,
    week: change?.week ?? week,
    mode: change?.mode ?? "normal",
  };
  const lived = { pattern: weekPattern(request), limits: weekLimits(request) };
  own.set(change, lived);
  return lived;
}

const weeksOf = new WeakMap<Placement, Map<WeekChange | null, LivedWeek>>();

/** What the week holds on a day; on a journey only what counts, short. */
function plannedOn(date: LocalDate, placement: Placement): PatternDay | null {
  const planned = livedWeek(date, placement).pattern.days.get(weekdayOf(date)) ?? null;
  if (planned === null || !travelOn(placement.travels ?? [], date)) return planned;
  if (planned.optional) return null;
  const { dayKind } = planned.role;
  const role = { role: "travel" as const, dayKind };
  return { ...planned, kind: "short", beforeTraining: dayKind !== "rest", role };
}

/** What people moved, on the days they chose; first, so that the rest goes around it. */
function placeMoved(placement: Placement): PlacedSession[] {
  const { moves = [], standing = [], from } = placement;
  const moved: PlacedSession[] = [];
  for (const move of [...moves].sort((a, b) => (a.to < b.to ? -1 : 1))) {
    const others = [...standing, ...moved];
    if (move.to < from || isClosed(move.to, placement)) continue;
    if (others.some(({ date }) => date === move.to)) continue;
    moved.push(placeMove(move, others, placement));
  }
  return moved;
}

function placeMove(
  move: SessionMove,
  others: readonly StandingSession[],
  placement: Placement,
): PlacedSession {
  const { athleteType, phase, week, changes = [], travels = [] } = placement;
  const source = plannedOn(move.from, placement) ?? move;
  const onto = {
    athleteType,
    phase,
    dayKind: trainingOn(week, changes, move.to),
    mode: changeOn(changes, move.to)?.mode ?? ("normal" as const),
    isTravelling: travelOn(travels, move.to) !== null,
  };
  const fitted = fitOnto(source, onto);
  const { kind, withStrength } = roomFor(others, {
    date: move.to,
    kind: fitted.kind,
    withStrength: source.withStrength && !strengthIsDueBeside(move.to, placement),
    limits: livedWeek(move.to, placement).limits,
  });
  const { role, beforeTraining } =
    kind === fitted.kind ? fitted : fitOnto({ ...source, kind }, onto);
  const reason = movedReason(move.from, role, move.to);
  const { optional } = source;
  const session = { date: move.to, kind, withStrength, beforeTraining, optional };
  return { ...session, movedFrom: move.from, ...wordsOf(reason) };
}

function wordsOf({ text, sources }: PlacementReason) {
  return { reason: text, sources };
}

/** Whether the week puts strength on a neighbouring day that is still to come. */
function strengthIsDueBeside(date: LocalDate, placement: Placement): boolean {
  const { moves = [], standing = [], from } = placement;
  return [addDays(date, -1), addDays(date, 1)].some(
    (day) =>
      day >= from &&
      !moves.some((move) => move.from === day) &&
      !standing.some((one) => one.date === day) &&
      !isClosed(day, placement) &&
      plannedOn(day, placement)?.withStrength === true,
  );
}

/** The session with what its week still takes, or null where it takes no more. */
function fitInto(
  others: readonly StandingSession[],
  { date, planned }: { date: LocalDate; planned: PatternDay },
  placement: Placement,
): PlacedSession | null {
  const { limits } = livedWeek(date, placement);
  const counted = weekOf(others, date).filter((one) => !one.optional).length;
  if (!planned.optional && counted >= limits.counted) return null;
  const { withStrength: wanted, optional, role } = planned;
  const { kind, withStrength } = roomFor(others, {
    date,
    kind: planned.kind,
    withStrength: wanted,
    limits,
  });
  const isAsPlanned = kind === planned.kind;
  const reason = placementReason(isAsPlanned ? role : { ...role, role: "short" });
  return {
    date,
    kind,
    withStrength,
    beforeTraining: isAsPlanned ? planned.beforeTraining : role.dayKind !== "rest",
    optional,
    movedFrom: null,
    ...wordsOf(reason),
  };
}

/** The length and strength that a session may have beside what stands around it. */
function roomFor(
  others: readonly StandingSession[],
  wanted: {
    date: LocalDate;
    kind: SessionLength;
    withStrength: boolean;
    limits: LivedWeek["limits"];
  },
): { kind: SessionLength; withStrength: boolean } {
  const { date, limits } = wanted;
  const week = weekOf(others, date);
  const isFullUp = week.filter(({ kind }) => kind === "full").length >= limits.full;
  const [before, after] = [addDays(date, -1), addDays(date, 1)];
  const isBeside = others.some(
    (one) => one.withStrength && one.date >= before && one.date <= after,
  );
  const isDone = week.filter((one) => one.withStrength).length >= strengthPerWeekMax;
  return {
    kind: isFullUp ? "short" : wanted.kind,
    withStrength: wanted.withStrength && !isBeside && !isDone,
  };
}

function weekOf(others: readonly StandingSession[], date: LocalDate): StandingSession[] {
  const monday = mondayOf(date);
  const sunday = addDays(monday, 6);
  return others.filter((one) => one.date >= monday && one.date <= sunday);
}
