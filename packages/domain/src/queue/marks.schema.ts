import { z } from "zod";
import { localDate } from "../calendar.schema";
import { snoozeEvents } from "./marks";
import { signals } from "./signals";

const snooze = z.object({ until: localDate, event: z.enum(snoozeEvents).nullable() });

/** Rows of the queue as their reader saw them, with what is to be agreed on about each. */
export const markInput = z.object({
  rows: z
    .array(
      z.object({
        athleteId: z.uuid(),
        signal: z.enum(signals),
        /** Of the mark; 0: nobody had marked the row yet. */
        version: z.int().min(0).max(2_147_483_646),
        /** Who is to look after it, null: nobody; absent, it stays as it is. */
        ownerId: z.uuid().nullish(),
        /** Until when it is to rest, null: no longer; absent, it stays as it is. */
        snooze: snooze.nullish(),
      }),
    )
    .min(1)
    .max(1000),
});
export type MarkInput = z.infer<typeof markInput>;
