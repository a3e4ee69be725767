import { z } from "zod";
import { athleteTypes } from "../athletes/athlete";
import { exerciseIds } from "../exercises/exercise-ids";
import { phases } from "../exercises/parts";
import { sides } from "../sides";
import { routinePurposes } from "./routine";

function whole(what: string, least: number, most: number) {
  const text = `${what}: a whole number from ${least} to ${most}`;
  return z.number({ error: text }).int(text).min(least, text).max(most, text);
}

/** A dose as typed: repetitions or a hold must lead, and every number stays within reach. */
export const doseInput = z
  .object({
    sets: whole("Sets", 1, 10),
    reps: whole("Repetitions", 1, 100).nullable(),
    holdSec: whole("Hold in seconds", 1, 600).nullable(),
    perSide: z.boolean(),
    directions: whole("Directions", 1, 4),
    positions: whole("Knee positions", 1, 2),
    loadKg: z
      .number({ error: "Load in kg: a number from 0 to 200" })
      .min(0, "Load in kg: 0 or more")
      .max(200, "Load in kg: 200 at most")
      .nullable(),
    tempo: z
      .string()
      .max("10-10-10".length, "Tempo: seconds down, pause, up, such as 3-2-1")
      .regex(/^\d{1,2}-\d{1,2}-\d{1,2}$/, "Tempo: seconds down, pause, up, such as 3-2-1")
      .nullable(),
    bentOnly: z.literal(true).optional(),
  })
  .refine((dose) => dose.reps !== null || dose.holdSec !== null, {
    message: "Give repetitions or a hold time",
    path: ["reps"],
  });

/** One line of a routine as typed; one leg alone does only what is done on each side on its own. */
export const routineItemInput = z
  .object({
    id: z.string().min(1).max(64),
    exerciseId: z.enum(exerciseIds),
    side: z.enum(sides).optional(),
    phase: z.enum(phases),
    dose: doseInput,
    shortDose: doseInput.nullable(),
  })
  .refine(({ side, dose, shortDose }) => side === undefined || isPerSide(dose, shortDose), {
    message: "Both legs do this together: give it to both, or to each side on its own",
    path: ["side"],
  });

function isPerSide(dose: { perSide: boolean }, shortDose: { perSide: boolean } | null): boolean {
  return dose.perSide && (shortDose?.perSide ?? true);
}

/** A routine as typed, shared by the builder and the procedures that store it. */
export const routineInput = z.object({
  name: z
    .string()
    .trim()
    .min(1, "Give the routine a name")
    .max(80, "Keep the name to 80 characters"),
  athleteType: z.enum(athleteTypes).nullable(),
  purpose: z.enum(routinePurposes),
  note: z.string().trim().max(2000, "Keep the note to 2000 characters"),
  items: z
    .array(routineItemInput)
    .min(1, "Add at least one exercise")
    .max(40, "A routine holds 40 exercises at most")
    .refine((items) => new Set(items.map((item) => item.id)).size === items.length, {
      message: "Two lines share one id: remove one and add it again",
    }),
});
export type RoutineInput = z.infer<typeof routineInput>;
