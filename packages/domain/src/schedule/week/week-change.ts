import type { DayKind, TrainingWeek } from "../../athletes/athlete";
import { type LocalDate, mondayOf, weekdayOf } from "../../calendar";
import type { SessionLength } from "../../routines/duration";

/**
 * How a single week is lived: as always, with every session short, or with two or three short ones
 * (domain.md R10, R18).
 */
export const weekModes = ["normal", "short", "fewer"] as const;
export type WeekMode = (typeof weekModes)[number];

/** One Monday-based week that differs from the standing one; `week` null: the usual training days. */
export type WeekChange = { weekStart: LocalDate; week: TrainingWeek | null; mode: WeekMode };

/** Days away from home, both included: short sessions without equipment, or none. */
export type Travel = { from: LocalDate; to: LocalDate; sessions: "short" | "none" };

/** Where a person put the session of a day; it stays there when the plan is placed anew. */
export type SessionMove = {
  from: LocalDate;
  to: LocalDate;
  /** What it was on its own day, for when that day holds none any more. */
  kind: SessionLength;
  withStrength: boolean;
  optional: boolean;
};

/** The change of the week that holds a day, or null. */
export function changeOn(changes: readonly WeekChange[], date: LocalDate): WeekChange | null {
  if (changes.length === 0) return null;
  const monday = mondayOf(date);
  return changes.find((change) => change.weekStart === monday) ?? null;
}

/** What an athlete trains on a date, with the week's change taken into account. */
export function trainingOn(
  week: TrainingWeek,
  changes: readonly WeekChange[],
  date: LocalDate,
): DayKind {
  return (changeOn(changes, date)?.week ?? week)[weekdayOf(date)];
}

/** The journey that covers a day, or null. */
export function travelOn(travels: readonly Travel[], date: LocalDate): Travel | null {
  return travels.find(({ from, to }) => date >= from && date <= to) ?? null;
}
