import { retestProtocols } from "@talus/domain/sessions/log/retest";
import { sessionLogInput } from "@talus/domain/sessions/log/session-log.schema";
import { z } from "zod";
import type { KeptKind } from "../../../../offline/drafts/kept";
import type { Draft } from "./draft";

const score = z.number().int().min(0).max(10).nullable();
const feelDraft = z.object({
  stride: score,
  tightness: score,
  landing: score,
  knee: score,
  hip: score,
  back: score,
});

const typed = z.object({ before: z.string(), after: z.string() });

/** How a log that is being written waits on the phone: as long as a session may be logged. */
export const draftKind: KeptKind<Draft> = {
  name: "log",
  version: 2,
  days: 7,
  schema: sessionLogInput.omit({ athleteId: true, plannedSessionId: true }).extend({
    retest: z
      .object({
        protocol: z.literal(retestProtocols),
        unit: z.enum(["cm", "in", "mm"]),
        left: typed,
        right: typed,
      })
      .nullable(),
    touched: z.array(z.string()),
    reachedItemId: z.string().nullable(),
    harmlessNote: z.string().nullable(),
    harmlessPain: z.number().int().min(0).max(10).optional(),
    // Opened and not answered yet: an empty one is kept too, and never sent.
    feel: feelDraft.optional(),
  }),
};
