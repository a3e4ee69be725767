import { exerciseIds } from "@talus/domain/exercises/exercise-ids";
import { painMoments } from "@talus/domain/safety/pain-began";
import { painQualities, swellings } from "@talus/domain/safety/red-flags";
import { retestProtocols } from "@talus/domain/sessions/log/retest";
import { sessionKinds } from "@talus/domain/sessions/log/session-log";
import { entrySides } from "@talus/domain/sides";
import {
  day,
  fields,
  flag,
  id,
  listOf,
  maybe,
  number,
  oneOf,
  orNull,
  text,
} from "../../../../offline/drafts/shape";
import type { DraftKind } from "../../../../offline/drafts/stored-draft";
import type { Draft } from "./draft";

const score = orNull(number);
const typed = fields({ before: text(), after: text() });

const entry = fields<Draft["entries"][number]>({
  itemId: text(),
  exerciseId: oneOf(exerciseIds),
  side: oneOf(entrySides),
  setsDone: number,
  repsDone: score,
  holdSecDone: score,
  painNrs: score,
  comfort: score,
  skipped: flag,
});

const report = fields<NonNullable<Draft["report"]>>({
  side: orNull(oneOf(entrySides)),
  painNrs: score,
  painQuality: orNull(oneOf(painQualities)),
  worsening: flag,
  swelling: orNull(oneOf(swellings)),
  calfWarmRed: flag,
  unilateral: flag,
  cannotBearWeight: flag,
  pop: flag,
  began: maybe(
    fields({
      itemId: text(),
      exerciseId: oneOf(exerciseIds),
      moment: orNull(oneOf(painMoments)),
    }),
  ),
});

const retest = fields<NonNullable<Draft["retest"]>>({
  protocol: oneOf(retestProtocols),
  unit: oneOf(["cm", "in", "mm"]),
  left: typed,
  right: typed,
});

// One that was opened and not answered yet is kept too, and never sent.
const feel = fields<NonNullable<Draft["feel"]>>({
  stride: score,
  tightness: score,
  landing: score,
  knee: score,
  hip: score,
  back: score,
});

/** How a log that is being written waits on the phone: as long as a session may be logged. */
export const draftKind: DraftKind<Draft> = {
  name: "log",
  version: 2,
  days: 7,
  shape: fields<Draft>({
    id,
    date: day,
    kind: oneOf(sessionKinds),
    entries: listOf(entry, 120),
    stiffnessBefore: score,
    stiffnessAfter: score,
    note: text(1000),
    report: orNull(report),
    retest: orNull(retest),
    feel: maybe(feel),
    touched: listOf(text()),
    reachedItemId: orNull(text()),
    harmlessNote: orNull(text()),
    harmlessPain: maybe(number),
  }),
};
