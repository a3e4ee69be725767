import { z } from "zod";
import { trainingWeekInput } from "../athletes/athlete.schema";
import { addDays, daysBetween, type LocalDate, mondayOf } from "../calendar";
import { localDate } from "../calendar.schema";
import { planDays } from "./place";
import { weekModes } from "./week/week-change";

/** A single week that differs, as the form sends it; its Monday also needs {@link weekStartFault}. */
export const weekChangeInput = z.object({
  weekStart: localDate,
  week: trainingWeekInput.nullable(),
  mode: z.enum(weekModes, "Choose how the week goes"),
});
export type WeekChangeInput = z.infer<typeof weekChangeInput>;

const longestTravelDays = 60;

/** Days away, as the form sends them; they also need {@link travelFault}. */
export const travelInput = z
  .object({
    id: z.uuid(),
    from: localDate,
    to: localDate,
    sessions: z.enum(["short", "none"], "Choose short sessions or none"),
  })
  .refine(({ from, to }) => to >= from, {
    path: ["to"],
    message: "The last day cannot lie before the first",
  })
  .refine(({ from, to }) => daysBetween(from, to) < longestTravelDays, {
    path: ["to"],
    message: `A journey is at most ${longestTravelDays} days; use a pause for longer`,
  });
export type TravelInput = z.infer<typeof travelInput>;

/** Why a week cannot be changed, seen from `today`; null for this week's Monday and the next four. */
export function weekStartFault(weekStart: LocalDate, today: LocalDate): string | null {
  if (mondayOf(weekStart) !== weekStart) return "Name the week by its Monday";
  if (weekStart < mondayOf(today)) return "That week is over";
  return weekStart > addDays(today, planDays) ? "Choose a week within the next four" : null;
}

/** Why a journey cannot be entered, seen from `today`; null where it can. */
export function travelFault({ to }: Pick<TravelInput, "to">, today: LocalDate): string | null {
  return to < today ? "Choose a last day that is not over" : null;
}
