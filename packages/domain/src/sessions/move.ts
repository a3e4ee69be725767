import { addDays, daysBetween, type LocalDate, weekdayOf } from "../calendar";
import type { AthleteType, DayKind, TrainingWeek } from "../roster/athlete";
import type { SessionKind } from "./session-log";

const moveWindowDays = 6;

/**
 * The days among which a session may be moved, both included: today up to six days ahead; for one
 * that lies later, the three days before and after its own.
 */
export function moveWindow(date: LocalDate, today: LocalDate): { from: LocalDate; to: LocalDate } {
  const isFar = date > addDays(today, moveWindowDays);
  const from = isFar ? addDays(date, -moveWindowDays / 2) : today;
  return { from, to: addDays(from, moveWindowDays) };
}

/** A planned session as far as moving it matters. */
export type MovableSession = {
  date: LocalDate;
  kind: SessionKind;
  withStrength: boolean;
  beforeTraining: boolean;
};

/** What is to be moved, and what else is planned around it. */
export type Move = {
  session: MovableSession;
  athleteType: AthleteType;
  week: TrainingWeek;
  today: LocalDate;
  /** The other planned sessions of these days; a logged one stays where it is. */
  others: readonly (MovableSession & { isLogged: boolean })[];
};

/**
 * The days of its {@link moveWindow} to which a session may be moved: of a kind that takes it (a
 * runner's full one on easy or rest days; a lifter's on rest days, and on lower-body days only where
 * it was made for before lifting), and never so that two sessions with strength follow each other.
 * A day that holds a session of the other length counts where the two may change places.
 * Source: domain.md R9, C10, 4.1 step 9.
 */
export function moveDays(move: Move): LocalDate[] {
  const { session, today } = move;
  const { from } = moveWindow(session.date, today);
  return Array.from({ length: moveWindowDays + 1 }, (_, ahead) => addDays(from, ahead)).filter(
    (date) => date !== session.date && mayMoveTo(date, move),
  );
}

function mayMoveTo(date: LocalDate, move: Move): boolean {
  const { session, others, today } = move;
  const there = others.find((other) => other.date === date);
  const rest = others.filter((other) => other !== there);
  const moved = { ...session, date };
  if (!takes(moved, move) || breaksStrengthRest(moved, rest)) return false;
  if (!there) return true;
  const back = { ...there, date: session.date };
  const isFree = !there.isLogged && there.kind !== session.kind && session.date >= today;
  return isFree && takes(back, move) && !breaksStrengthRest(back, [...rest, moved]);
}

function takes({ date, kind, beforeTraining }: MovableSession, move: Move): boolean {
  const day: DayKind = move.week[weekdayOf(date)];
  if (move.athleteType === "lifter") {
    if (day === "lower") return beforeTraining;
    return kind === "short" || day === "rest";
  }
  return kind === "short" || day === "easy" || day === "rest";
}

function breaksStrengthRest(session: MovableSession, others: readonly MovableSession[]): boolean {
  return (
    session.withStrength &&
    others.some(
      (other) => other.withStrength && Math.abs(daysBetween(other.date, session.date)) <= 1,
    )
  );
}
