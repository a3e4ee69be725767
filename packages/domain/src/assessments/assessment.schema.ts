import { z } from "zod";
import { painQualities, swellings } from "../safety/red-flags";
import { invalidReasons, sensations } from "./findings";
import { protocols } from "./protocols";

/** Up to this many attempts per side count towards the mean. */
export const maxAttempts = 3;

const nrs = z.number().int().min(0, "Pain is 0 to 10").max(10, "Pain is 0 to 10").nullable();
const perSide = <T extends z.ZodType>(value: T) => z.object({ left: value, right: value });

const attempt = z.object({
  // Whether a number is plausible is judged, not parsed, so that the reason can be shown by side.
  value: z.number("Give a number"),
  invalidReason: z.enum(invalidReasons).nullable(),
});
const towelHold = z.object({
  holdSec: z.number().int().min(0).max(600, "Hold at most 10 minutes"),
  cramp: z.boolean(),
});
const squatScreen = z.object({
  below90: z.boolean().nullable(),
  kneesForward: z.boolean().nullable(),
  heelsDown: z.boolean().nullable(),
});
const wallMarks = z.object({ lastPass: z.number().nullable(), firstFail: z.number().nullable() });

const symptoms = z.object({
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
    attempts: perSide(z.array(attempt).max(maxAttempts, "Three attempts a side at most")),
    findings: z.object({
      sensation: perSide(z.enum(sensations).nullable()),
      towel: perSide(towelHold.nullable()),
      squat: squatScreen.nullable(),
      marks: perSide(wallMarks.nullable()),
      symptoms,
    }),
    nextMorningNrs: nrs,
    note: z.string().trim().max(1000, "Keep the note under 1,000 characters"),
    confirmed: z.boolean(),
  })
  .refine((input) => (input.protocol === "nwb_goniometer") === (input.unit === "deg"), {
    path: ["unit"],
    message: "A goniometer is read in degrees, a distance in cm or inches",
  });
export type AssessmentInput = z.infer<typeof assessmentInput>;
