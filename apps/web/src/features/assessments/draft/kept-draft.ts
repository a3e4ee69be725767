import {
  functionalBaseline,
  perSide,
  squatScreen,
  symptoms,
  towelHold,
} from "@talus/domain/assessments/assessment.schema";
import { lungeFaults, sensations } from "@talus/domain/assessments/findings";
import { protocols } from "@talus/domain/assessments/protocols";
import { invalidReasons } from "@talus/domain/assessments/tests/invalid-reasons";
import { furtherTestCodes } from "@talus/domain/assessments/tests/test-codes";
import { z } from "zod";
import type { KeptKind } from "../../../offline/drafts/kept";
import type { Draft } from "./draft";

/** What waits on the device while a test is taken: the draft, the id it will be stored by, where one was. */
export type KeptTest = { id: string; step: number; draft: Draft };

const tries = perSide(
  z.array(
    z.object({
      place: z.int(),
      text: z.string(),
      invalidReason: z.enum(invalidReasons).nullable(),
    }),
  ),
);

const draft = z.object({
  protocol: z.enum(protocols),
  unit: z.enum(["cm", "in", "mm", "deg"]),
  takenOn: z.string(),
  chosen: z.array(z.enum(furtherTestCodes).exclude(["session_retest"])),
  tries,
  marks: perSide(z.object({ lastPass: z.string(), firstFail: z.string() })),
  further: z.object({
    plantarflexion: tries,
    toe_circle: tries,
    heel_raise: tries,
    single_leg_balance: tries,
  }),
  sensation: perSide(z.enum(sensations).nullable()),
  towel: perSide(towelHold.nullable()),
  squat: squatScreen,
  pelvisTucks: z.boolean().nullable(),
  moves: perSide(functionalBaseline),
  lunge: perSide(z.array(z.enum(lungeFaults)).nullable()),
  symptoms,
  nextMorningNrs: z.number().nullable(),
  note: z.string(),
});

/** How a test under way waits on the device; after a day the number would be another. */
export const keptTest: KeptKind<KeptTest> = {
  name: "test",
  version: 1,
  days: 1,
  schema: z.object({ id: z.uuid(), step: z.int(), draft }),
};
