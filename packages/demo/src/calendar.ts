import { defaultTrainingWeek, type TrainingWeek } from "@talus/domain/athletes/athlete";
import {
  addDays,
  dayNumber,
  type LocalDate,
  type Weekday,
  weekdayOf,
} from "@talus/domain/calendar";
import type { ClosedDays } from "@talus/domain/schedule/place";
import { weekPattern } from "@talus/domain/schedule/week/week-pattern";
import { type DemoPerson, demoTeams } from "./people.data";
import type { Random } from "./random";

/** The history is this long: sixteen weeks. */
export const historyDays = 112;

/** An instant on a day, UTC; minutes may be past 60. */
export function at(date: LocalDate, hour: number, minutes = 0): Date {
  return new Date((dayNumber(date) * 24 + hour) * 3_600_000 + minutes * 60_000);
}

/** The days on which a person was tested: every 15 to 21 days, up to where the story ends. */
export function testDays(person: DemoPerson, today: LocalDate, random: Random): LocalDate[] {
  const lastAgo = {
    awaiting: random.whole(0, 3),
    overdue: random.whole(25, 36),
    fresh: 8,
    hold: 12,
    paused: random.whole(14, 20),
    remeasure: 5,
  } as const;
  if (person.story === "new") return [];
  const last = addDays(
    today,
    -(lastAgo[person.story as keyof typeof lastAgo] ?? random.whole(4, 13)),
  );
  if (person.story === "fresh") return [last];
  const days = [last];
  const first = addDays(today, -historyDays);
  for (;;) {
    const before = addDays(days[0] as LocalDate, -random.whole(15, 21));
    if (before < first) return days;
    days.unshift(before);
  }
}

/** When the stop of a story may happen at the earliest, and when it was cleared, if it was. */
export function stopOf(
  person: DemoPerson,
  today: LocalDate,
): { from: LocalDate; clearedOn: LocalDate | null } | null {
  if (person.story === "hold") return { from: addDays(today, -4), clearedOn: null };
  if (person.story !== "cleared") return null;
  return { from: addDays(today, -46), clearedOn: addDays(today, -35) };
}

/** The days without sessions because of a break. */
export function closedDays(person: DemoPerson, today: LocalDate): ClosedDays[] {
  if (person.story === "paused") return [{ from: addDays(today, -9), to: addDays(today, 8) }];
  return [];
}

/**
 * The person's training week. The athlete who is shown has it turned until today holds a full
 * session, so that there is one to try.
 */
export function weekOf(person: DemoPerson, today: LocalDate, isShown: boolean): TrainingWeek {
  const { athleteType } = demoTeams[person.team];
  const usual = defaultTrainingWeek[athleteType];
  if (!isShown) return usual;
  const turns = [0, 1, 2, 3, 4, 5, 6].map((by) => turned(usual, by));
  const full = turns.find((week) => {
    const planned = weekPattern({ athleteType, week, phase: "build" }).days.get(weekdayOf(today));
    return planned?.kind === "full" && !planned.optional;
  });
  return full ?? usual;
}

/** The week begun `by` days later: what was Tuesday is Monday. */
export function turned(week: TrainingWeek, by: number): TrainingWeek {
  const day = (weekday: number) => week[(((weekday - 1 + by) % 7) + 1) as Weekday];
  return { 1: day(1), 2: day(2), 3: day(3), 4: day(4), 5: day(5), 6: day(6), 7: day(7) };
}
