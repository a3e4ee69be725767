import { addDays, type LocalDate, mondayOf, weekdayOf } from "@talus/domain/calendar";
import { type PlacedSession, placeSessions } from "@talus/domain/schedule/place";
import type { PlanPhase } from "@talus/domain/verdicts/schedule-template";
import type { Person } from "../people/person";

/** A session as the domain places it on a day. */
export type PlacedDay = Omit<PlacedSession, "sources"> & { sources: readonly string[] };

/** Any Monday: weeks repeat. */
const someMonday: LocalDate = "2024-01-01";

/**
 * The session of a day within a plan: a plan's week repeats, so that the domain's own placing is asked once
 * for each type, training week and phase, and around a change of plan once more ({@link seamOf}).
 */
export function placedOn(person: Person, phase: PlanPhase, date: LocalDate): PlacedDay | null {
  const week = usualWeek(person, phase)[weekdayOf(date) - 1];
  return week ? { ...week, date } : null;
}

const weeks = new Map<string, (PlacedDay | null)[]>();

function usualWeek(person: Person, phase: PlanPhase): (PlacedDay | null)[] {
  const { type, team, week } = person;
  const key = [type?.id ?? team.base, phase, ...Object.values(week)].join();
  const known = weeks.get(key);
  if (known) return known;
  const placed = place(person, { phase, from: someMonday, days: 7, standing: [] });
  const days = [0, 1, 2, 3, 4, 5, 6].map((ahead) => {
    return placed.find(({ date }) => date === addDays(someMonday, ahead)) ?? null;
  });
  weeks.set(key, days);
  return days;
}

/** The days from the start of a plan to the end of the next week, around what was placed before. */
export function seamOf(
  person: Person,
  { phase, startsOn, before }: { phase: PlanPhase; startsOn: LocalDate; before: PlacedDay[] },
): Map<LocalDate, PlacedDay | null> {
  const days = 15 - weekdayOf(startsOn);
  const since = addDays(mondayOf(startsOn), -1);
  const standing = before.filter(({ date }) => date >= since && date < startsOn);
  const placed = place(person, { phase, from: startsOn, days, standing });
  const each = Array.from({ length: days }, (_, ahead) => addDays(startsOn, ahead));
  return new Map(each.map((day) => [day, placed.find(({ date }) => date === day) ?? null]));
}

function place(
  { team, type, week }: Person,
  asked: { phase: PlanPhase; from: LocalDate; days: number; standing: PlacedDay[] },
): PlacedDay[] {
  const { sessions } = placeSessions({
    athleteType: team.base,
    rules: type?.rules ?? null,
    week,
    ...asked,
  });
  return sessions.map(({ sources, ...session }) => ({
    ...session,
    sources: Object.freeze([...sources]),
  }));
}
