import { z } from "zod";
import { queueFilters } from "../queue/queue-filters.schema";
import { rosterFilters } from "../roster/roster-filters.schema";
import { rosterColumns, rosterSorts } from "../roster/roster-view";
import { line } from "../text/text.schema";

/** What is kept is called, and who sees it: the form. */
export const savedViewForm = z.object({
  name: line(60, { tooLong: "Keep the name under 60 characters", empty: "Give the view a name" }),
  isShared: z.boolean(),
});

const kept = savedViewForm.extend({ id: z.uuid() });

/** A list that somebody keeps by name: whom it shows, in which order, in which columns (none: the usual ones). */
const list = kept.extend({
  kind: z.literal("roster"),
  filters: rosterFilters,
  sort: z.enum(rosterSorts),
  descending: z.boolean(),
  columns: z.array(z.enum(rosterColumns)).max(rosterColumns.length),
});

/** A queue that somebody keeps by name: what it is narrowed to. */
const queue = kept.extend({ kind: z.literal("queue"), filters: queueFilters });

/** What somebody keeps by name, for themselves or for all of the staff. */
export const savedViewInput = z.discriminatedUnion("kind", [list, queue]);
export type SavedViewInput = z.infer<typeof savedViewInput>;

type WithoutName<View> = View extends unknown ? Omit<View, keyof z.infer<typeof kept>> : never;

/** What is kept of a page, whatever it is called. */
export type ViewContent = WithoutName<SavedViewInput>;
