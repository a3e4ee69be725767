import { z } from "zod";
import type { LocalDate } from "../calendar";
import { localDate, timeZone } from "../calendar.schema";
import { equipments } from "../equipment";
import { plainText } from "../text/compared-text";
import { emailIn } from "../text/email.schema";
import { line, rawLine } from "../text/text.schema";
import {
  askFirstReasons,
  athleteTypes,
  complaints,
  dayKinds,
  dominantSides,
  longestDistanceCm,
  sexes,
} from "./athlete";

/** An optional text field: left empty it is null, and `inner` judges anything else. */
export function orEmpty<T>(inner: z.ZodType<T, string>) {
  return rawLine
    .nullish()
    .transform((raw) => (raw === undefined || raw === null || raw.trim() === "" ? null : raw))
    .pipe(inner.nullable());
}

/** An optional number field: left empty it is null. */
const orNoTarget = (inner: z.ZodType<number, number>) =>
  inner.nullish().transform((value) => value ?? null);

const oldestBirthDate = "1900-01-01";
const noPhone = "Enter a phone number with digits, such as +31 6 1234 5678";

/** One rule per field of an athlete; the form, the procedure and the CSV import all read these. */
export const athleteFields = {
  givenName: line(80, {
    tooLong: "Keep the first name under 80 characters",
    empty: "Enter a first name",
  }),
  familyName: line(80, { tooLong: "Keep the last name under 80 characters" }),
  email: emailIn("Enter an e-mail address such as name@club.org"),
  phone: line(31, { tooLong: noPhone }).refine(
    (text) => /^\+?[\d\s().\-/]{5,30}$/.test(text),
    noPhone,
  ),
  externalId: rawLine
    .transform((raw) => plainText(raw.normalize("NFKC")))
    .pipe(z.string().max(64, "Keep the external ID under 64 characters")),
  birthDate: localDate.refine((date) => date >= oldestBirthDate, "Enter a birth date after 1900"),
  athleteType: z.enum(athleteTypes, "Choose runner or lifter"),
  sex: z.enum(sexes, "Choose one of the options"),
  dominantSide: z.enum(dominantSides, "Choose left, right, both or unknown"),
  units: z.enum(["cm", "in"], "Choose cm or inches"),
  timeZone,
  targetCm: z
    .number("Enter the target as a number in cm")
    .positive("A target is more than 0 cm")
    .max(longestDistanceCm, `A target is at most ${longestDistanceCm} cm; check the unit`),
} as const;

/** What an athlete trains on each weekday, Monday (1) to Sunday (7). */
export const trainingWeekInput = z.object({
  1: z.enum(dayKinds),
  2: z.enum(dayKinds),
  3: z.enum(dayKinds),
  4: z.enum(dayKinds),
  5: z.enum(dayKinds),
  6: z.enum(dayKinds),
  7: z.enum(dayKinds),
});

/** A new or edited athlete as the form sends it. Birth dates also need {@link birthDateFault}. */
export const athleteInput = z.object({
  givenName: athleteFields.givenName,
  familyName: athleteFields.familyName.default(""),
  email: orEmpty(athleteFields.email),
  phone: orEmpty(athleteFields.phone),
  externalId: orEmpty(athleteFields.externalId),
  birthDate: orEmpty(athleteFields.birthDate),
  sex: athleteFields.sex,
  athleteType: athleteFields.athleteType,
  /** A type of the organisation's own, built on the athlete type; null: the shipped one. */
  athleteTypeId: z
    .uuid("Choose a type")
    .nullish()
    .transform((id) => id ?? null),
  dominantSide: athleteFields.dominantSide,
  units: athleteFields.units,
  timeZone: athleteFields.timeZone,
  targetCmLeft: orNoTarget(athleteFields.targetCm),
  targetCmRight: orNoTarget(athleteFields.targetCm),
  trainingWeek: trainingWeekInput,
  /** What lies at hand; null: everything, or not asked. */
  equipment: z
    .array(z.enum(equipments, "Choose from the list"))
    .max(equipments.length)
    .nullish()
    .transform((things) => things ?? null),
  /** Where the ankle is noticed; null: not asked. */
  complaints: z
    .array(z.enum(complaints, "Choose from the list"))
    .max(complaints.length)
    .nullish()
    .transform((answers) => answers ?? null),
  /** What was told before starting; null: not asked, empty: neither. */
  askFirst: z
    .array(z.enum(askFirstReasons, "Choose from the list"))
    .max(askFirstReasons.length)
    .nullish()
    .transform((answers) => answers ?? null),
  teamIds: z.array(z.uuid()).max(50, "An athlete is on at most 50 teams").default([]),
});
export type AthleteInput = z.infer<typeof athleteInput>;

/** What an athlete may set about themselves, and a coach for them. */
export const preferencesInput = athleteInput.pick({
  units: true,
  timeZone: true,
  dominantSide: true,
  trainingWeek: true,
  equipment: true,
  complaints: true,
  askFirst: true,
});
export type PreferencesInput = z.infer<typeof preferencesInput>;

/** Where an athlete stands: a pause needs its reason, its end may stay open. */
export const statusInput = z.discriminatedUnion("status", [
  z.object({ status: z.literal("active") }),
  z.object({
    status: z.literal("paused"),
    pauseReason: line(200, {
      tooLong: "Keep the reason under 200 characters",
      empty: "Say why, so that everybody knows when to go on",
    }),
    pausedUntil: orEmpty(localDate),
  }),
  z.object({ status: z.literal("archived") }),
]);
export type StatusInput = z.infer<typeof statusInput>;

/** Why `birthDate` cannot be, seen from `today`; null where it can. Somebody born today is accepted. */
export function birthDateFault(birthDate: LocalDate | null, today: LocalDate): string | null {
  return birthDate !== null && birthDate > today ? "A birth date cannot lie in the future" : null;
}

/** Why a pause cannot end on `pausedUntil`, seen from `today`; null where it can. */
export function pauseEndFault(pausedUntil: LocalDate | null, today: LocalDate): string | null {
  return pausedUntil !== null && pausedUntil <= today ? "Choose an end after today" : null;
}
