import { z } from "zod";
import { measured } from "../../assessments/measured.schema";
import { localDate } from "../../calendar.schema";
import { exerciseIds } from "../../exercises/exercise-ids";
import { painReport, rating } from "../../safety/pain-report.schema";
import { entrySides } from "../../sides";
import { version } from "../../version.schema";
import { retestProtocols } from "./retest";
import { hasFeel } from "./session-feel";
import { sessionKinds } from "./session-log";

/** The most that one entry may hold; more is a slip of the finger. */
const most = { sets: 20, reps: 500, holdSec: 3600, entries: 120, note: 1000 } as const;

const sessionEntry = z
  .object({
    itemId: z.string().min(1).max(64),
    exerciseId: z.enum(exerciseIds),
    side: z.enum(entrySides),
    setsDone: z.number().int().min(0).max(most.sets),
    repsDone: z.number().int().min(0).max(most.reps).nullable(),
    holdSecDone: z.number().int().min(0).max(most.holdSec).nullable(),
    painNrs: rating,
    comfort: rating,
    skipped: z.boolean(),
  })
  .refine((entry) => entry.skipped === (entry.setsDone === 0), {
    path: ["setsDone"],
    message: "A skipped exercise has no sets, a done one has at least one",
  });

const pair = z.object({ before: measured, after: measured }).nullable();

/** Whether its numbers are plausible is judged, not parsed, so that each refusal names its field. */
const sessionRetest = z
  .object({
    protocol: z.literal(retestProtocols),
    unit: z.enum(["cm", "in", "mm"]),
    left: pair,
    right: pair,
  })
  .refine(({ left, right }) => left !== null || right !== null, {
    path: ["left", "before"],
    message: "Measure at least one side, or leave before and after out.",
  });

/** Each answer is optional, and none is filled in; nothing told is no object at all. */
const sessionFeel = z
  .object({
    stride: rating,
    tightness: rating,
    landing: rating,
    knee: rating,
    hip: rating,
    back: rating,
  })
  .refine(hasFeel, "Answer at least one, or leave all of it out");

const content = z.object({
  date: localDate,
  kind: z.enum(sessionKinds),
  entries: z
    .array(sessionEntry)
    .min(1)
    .max(most.entries)
    .refine(
      (entries) => new Set(entries.map((e) => `${e.itemId} ${e.side}`)).size === entries.length,
      "The same exercise and side stands twice",
    ),
  stiffnessBefore: rating,
  stiffnessAfter: rating,
  note: z.string().trim().max(most.note),
  report: painReport.nullable(),
  // It is absent rather than null where nothing was measured: a log then reads as it always did.
  retest: sessionRetest.optional(),
  feel: sessionFeel.optional(),
});

/** What the athlete sends: `id` is made on the phone, so that a retry logs once. */
export const sessionLogInput = content.extend({
  id: z.uuidv7(),
  athleteId: z.uuid(),
  plannedSessionId: z.uuid().nullable(),
});
export type SessionLogInput = z.infer<typeof sessionLogInput>;

/** A correction of a log of the last seven days; `id` is the amendment's own. */
export const sessionAmendmentInput = content.extend({
  id: z.uuidv7(),
  athleteId: z.uuid(),
  sessionLogId: z.uuid(),
  reason: z.string().trim().max(300),
});
export type SessionAmendmentInput = z.infer<typeof sessionAmendmentInput>;

/** Another day for a planned session; `evenSo`: the person has read what speaks against it. */
export const sessionMoveInput = z.object({
  athleteId: z.uuid(),
  id: z.uuid(),
  version,
  date: localDate,
  evenSo: z.boolean().default(false),
});

/** One tap on the morning after a full session: pain 0–10 on an athlete-local day. */
export const morningCheckInput = z.object({
  /** Made on the phone, so that a retry stops the plan once. */
  id: z.uuidv7().optional(),
  athleteId: z.uuid(),
  date: localDate,
  painNrs: z.number().int().min(0).max(10),
});
export type MorningCheckInput = z.infer<typeof morningCheckInput>;
