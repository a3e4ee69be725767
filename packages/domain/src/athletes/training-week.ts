import type { DayKind, TrainingWeek } from "./athlete";

/** A week that is kept as a list, Monday first, by weekday; a day that is missing is one of rest. */
export function trainingWeekOf(days: readonly DayKind[]): TrainingWeek {
  const [mon = "rest", tue = "rest", wed = "rest", thu = "rest", fri = "rest"] = days;
  const [sat = "rest", sun = "rest"] = days.slice(5);
  return { 1: mon, 2: tue, 3: wed, 4: thu, 5: fri, 6: sat, 7: sun };
}

/** A week as a list of seven day kinds, Monday first. */
export function trainingDaysOf(week: TrainingWeek): DayKind[] {
  return [week[1], week[2], week[3], week[4], week[5], week[6], week[7]];
}
