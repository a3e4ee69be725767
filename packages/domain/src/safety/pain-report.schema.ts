import { z } from "zod";
import { exerciseIds } from "../exercises/exercise-ids";
import { entrySides } from "../sides";
import { painMoments } from "./pain-began";
import { painQualities, swellings } from "./red-flags";

/** A number from 0 to 10 as a person gives it; null is "not told". */
export const rating = z.number().int().min(0).max(10).nullable();

/** Pain and signs as the pain questions ask them. */
export const painReport = z.object({
  side: z.enum(entrySides).nullable(),
  painNrs: rating,
  painQuality: z.enum(painQualities).nullable(),
  worsening: z.boolean(),
  swelling: z.enum(swellings).nullable(),
  calfWarmRed: z.boolean(),
  unilateral: z.boolean(),
  cannotBearWeight: z.boolean(),
  pop: z.boolean(),
  // Absent where it was not asked or not told, so that older reports read as they always did.
  began: z
    .object({
      itemId: z.string().min(1).max(64),
      exerciseId: z.enum(exerciseIds),
      moment: z.enum(painMoments).nullable(),
    })
    .optional(),
});
