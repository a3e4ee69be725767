import { freedoms, lungeFaults, sensations, springs } from "@talus/domain/assessments/findings";
import { protocols } from "@talus/domain/assessments/protocols";
import { invalidReasons } from "@talus/domain/assessments/tests/invalid-reasons";
import { furtherTestCodes } from "@talus/domain/assessments/tests/test-codes";
import { painQualities, swellings } from "@talus/domain/safety/red-flags";
import type { PerSide } from "@talus/domain/sides";
import {
  fields,
  flag,
  id,
  listOf,
  number,
  oneOf,
  orNull,
  type Shape,
  text,
} from "../../../offline/drafts/shape";
import type { DraftKind } from "../../../offline/drafts/stored-draft";
import type { Draft, FurtherTest, Try } from "./draft";

/** What waits on the device while a test is taken: the draft, the id it will be stored by, where one was. */
export type TestDraft = { id: string; step: number; draft: Draft };

const perSide = <T>(shape: Shape<T>) => fields<PerSide<T>>({ left: shape, right: shape });
const seen = orNull(flag);
const freedom = orNull(oneOf(freedoms));
const isFurther = (code: (typeof furtherTestCodes)[number]): code is FurtherTest =>
  code !== "session_retest";

const tries = perSide(
  listOf(
    fields<Try>({
      place: number,
      text: text(),
      invalidReason: orNull(oneOf(invalidReasons)),
    }),
  ),
);

const draft = fields<Draft>({
  protocol: oneOf(protocols),
  unit: oneOf(["cm", "in", "mm", "deg"]),
  takenOn: text(),
  chosen: listOf(oneOf(furtherTestCodes.filter(isFurther))),
  tries,
  marks: perSide(fields({ lastPass: text(), firstFail: text() })),
  further: fields<Draft["further"]>({
    plantarflexion: tries,
    toe_circle: tries,
    heel_raise: tries,
    single_leg_balance: tries,
  }),
  sensation: perSide(orNull(oneOf(sensations))),
  towel: perSide(orNull(fields({ holdSec: number, cramp: flag }))),
  squat: fields<Draft["squat"]>({ below90: seen, kneesForward: seen, heelsDown: seen }),
  pelvisTucks: seen,
  moves: perSide(
    fields<Draft["moves"]["left"]>({
      up: freedom,
      down: freedom,
      inward: freedom,
      outward: freedom,
      feel: orNull(oneOf(springs)),
    }),
  ),
  lunge: perSide(orNull(listOf(oneOf(lungeFaults)))),
  symptoms: fields<Draft["symptoms"]>({
    painNrs: orNull(number),
    painQuality: orNull(oneOf(painQualities)),
    worsening: flag,
    swelling: orNull(oneOf(swellings)),
    calfWarmRed: flag,
    unilateral: flag,
    cannotBearWeight: flag,
    pop: flag,
  }),
  nextMorningNrs: orNull(number),
  note: text(),
});

/** How a test under way waits on the device; after a day the number would be another. */
export const testDraftKind: DraftKind<TestDraft> = {
  name: "test",
  version: 1,
  days: 1,
  shape: fields<TestDraft>({ id, step: number, draft }),
};
