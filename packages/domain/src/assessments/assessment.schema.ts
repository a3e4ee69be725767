import { z } from "zod";
import { painQualities, swellings } from "../safety/red-flags";
import { freedoms, lungeFaults, sensations, springs } from "./findings";
import { furtherMeasures } from "./further-results";
import { measured } from "./measured.schema";
import { protocols, scaleOf } from "./protocols";
import { maxAttempts } from "./tests/definition";
import { invalidReasons } from "./tests/invalid-reasons";

const nrs = z.number().int().min(0, "Pain is 0 to 10").max(10, "Pain is 0 to 10").nullable();
/** A value of each side. */
export const perSide = <T extends z.ZodType>(value: T) => z.object({ left: value, right: value });

const attempt = z.object({
  value: measured,
  invalidReason: z.enum(invalidReasons).nullable(),
});
/** A hold of the towel test. */
export const towelHold = z.object({
  holdSec: z
    .number("Give the hold in whole seconds")
    .int("Give the hold in whole seconds")
    .min(0, "A hold is 0 seconds or more")
    .max(600, "A hold is at most 10 minutes (600 seconds). Check the number"),
  cramp: z.boolean(),
});
/** The squat screen as it is told. */
export const squatScreen = z.object({
  below90: z.boolean().nullable(),
  kneesForward: z.boolean().nullable(),
  heelsDown: z.boolean().nullable(),
});
const tries = perSide(
  z.array(attempt).max(maxAttempts, "Three attempts a side at most. Take one out"),
);
const freedom = z.enum(freedoms).nullable();
/** How the directions of one ankle feel. */
export const functionalBaseline = z.object({
  up: freedom,
  down: freedom,
  inward: freedom,
  outward: freedom,
  feel: z.enum(springs).nullable(),
});
const qualities = z.object({
  pelvisTucks: z.boolean().nullable(),
  moves: perSide(functionalBaseline.nullable()),
  lunge: perSide(z.array(z.enum(lungeFaults)).max(lungeFaults.length).nullable()),
});
const wallMarks = z.object({ lastPass: measured.nullable(), firstFail: measured.nullable() });

/** Pain and signs as a test asks for them. */
export const symptoms = z.object({
  painNrs: nrs,
  painQuality: z.enum(painQualities).nullable(),
  worsening: z.boolean(),
  swelling: z.enum(swellings).nullable(),
  calfWarmRed: z.boolean(),
  unilateral: z.boolean(),
  cannotBearWeight: z.boolean(),
  pop: z.boolean(),
});

/**
 * An assessment as the form sends it and the procedure takes it. `id` is made by the client: a
 * repeated send stores it once. `takenOn` is text: 30 February is refused with its reason.
 * `confirmed` answers the question about an unlikely value.
 */
export const assessmentInput = z
  .object({
    id: z.uuidv7(),
    athleteId: z.uuid(),
    protocol: z.enum(protocols),
    unit: z.enum(["cm", "in", "mm", "deg"]),
    takenOn: z.string().max(20),
    attempts: tries,
    further: z.partialRecord(z.enum(furtherMeasures), tries).optional(),
    findings: z.object({
      sensation: perSide(z.enum(sensations).nullable()),
      towel: perSide(towelHold.nullable()),
      squat: squatScreen.nullable(),
      marks: perSide(wallMarks.nullable()),
      symptoms,
      qualities: qualities.nullish(),
    }),
    nextMorningNrs: nrs,
    note: z.string().trim().max(1000, "Keep the note under 1,000 characters"),
    confirmed: z.boolean(),
  })
  .refine((input) => (scaleOf(input.protocol) === "angle") === (input.unit === "deg"), {
    path: ["unit"],
    message: "An angle is read in degrees, a distance in cm or inches",
  })
  .refine((input) => !input.further?.plantarflexion || input.protocol === "nwb_goniometer", {
    path: ["further", "plantarflexion"],
    message: "Moving the foot down is measured together with the goniometer test",
  });
export type AssessmentInput = z.infer<typeof assessmentInput>;
