import { z } from "zod";
import { type LocalDate, parseLocalDate } from "./calendar";
import { timeZoneNamed } from "./time-zones/time-zones";

const noDay = "Give a real date with a year of four digits, such as 2026-11-03";

/** A real calendar day `YYYY-MM-DD`; 30 February is refused, not rolled over. */
export const localDate = z
  .string()
  .max("YYYY-MM-DD".length, { error: noDay, abort: true })
  .refine((text) => parseLocalDate(text) !== null, noDay)
  .transform((text) => text as LocalDate);

/** An IANA time zone such as Europe/Amsterdam, of those that JavaScript and PostgreSQL both know. */
export const timeZone = z
  .string()
  .max(60)
  .refine((text) => timeZoneNamed(text) !== null, "Choose a time zone such as Europe/Amsterdam")
  .transform((text) => timeZoneNamed(text) ?? text);
