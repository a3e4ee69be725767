import { addDays, daysBetween, type LocalDate, weekdayOf } from "../calendar";
import type { AthleteType, DayKind, TrainingWeek } from "../roster/athlete";
import type { SessionKind } from "./session-log";

/** How many days ahead a session may be moved. */
export const moveWindowDays = 6;

/** What is to be moved, and what else is planned around it. */
export type Move = {
  session: { date: LocalDate; kind: SessionKind; withStrength: boolean; beforeTraining: boolean };
  athleteType: AthleteType;
  week: TrainingWeek;
  today: LocalDate;
  /** The other planned sessions of these days. */
  others: readonly { date: LocalDate; withStrength: boolean }[];
};

/**
 * The days to which a session may be moved, today up to six days ahead: free of another session, of
 * a kind that takes it (a runner's full one on easy or rest days; a lifter's on rest days, and on
 * lower-body days only where it was made for before lifting), and never so that two sessions with
 * strength follow each other. Source: domain.md R9, C10, 4.1 step 9.
 */
export function moveDays(move: Move): LocalDate[] {
  const { session, today, others } = move;
  return Array.from({ length: moveWindowDays + 1 }, (_, ahead) => addDays(today, ahead)).filter(
    (date) =>
      date !== session.date &&
      !others.some((other) => other.date === date) &&
      takes(move.week[weekdayOf(date)], move) &&
      !(session.withStrength && others.some((other) => touches(other, date))),
  );
}

function takes(day: DayKind, { session, athleteType }: Move): boolean {
  if (athleteType === "lifter") {
    if (day === "lower") return session.beforeTraining;
    return session.kind === "short" || day === "rest";
  }
  return session.kind === "short" || day === "easy" || day === "rest";
}

function touches(other: Move["others"][number], date: LocalDate): boolean {
  return other.withStrength && Math.abs(daysBetween(other.date, date)) <= 1;
}
