import { z } from "zod";
import { isTimeZone, type LocalDate, parseLocalDate } from "./calendar";

/** A real calendar day `YYYY-MM-DD`; 30 February is refused, not rolled over. */
export const localDate = z
  .string()
  .refine((text) => parseLocalDate(text) !== null, "Give a real date as YYYY-MM-DD")
  .transform((text) => text as LocalDate);

/** An IANA time zone such as Europe/Amsterdam. */
export const timeZone = z
  .string()
  .refine(isTimeZone, "Choose a time zone such as Europe/Amsterdam");
