import { z } from "zod";
import { anyOf, typeChoice } from "../athletes/athlete-filters.schema";
import type { QueueFilters } from "./queue-filters";
import { buckets, signals } from "./signals";

/** {@link QueueFilters} as they are sent. */
export const queueFilters: z.ZodType<QueueFilters, QueueFilters> = z.strictObject({
  owner: anyOf(z.union([z.enum(["me", "nobody"]), z.uuid()])),
  team: anyOf(z.uuid()),
  type: anyOf(typeChoice),
  signal: anyOf(z.enum(signals)),
  bucket: z.enum(buckets).optional(),
});
