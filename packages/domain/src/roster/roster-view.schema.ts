import { z } from "zod";
import { line } from "../text/text.schema";
import { rosterFilters } from "./roster-filters.schema";
import { rosterColumns, rosterSorts } from "./roster-view";

/** What a kept list is called, and who sees it: the form. */
export const savedViewForm = z.object({
  name: line(60, { tooLong: "Keep the name under 60 characters", empty: "Give the view a name" }),
  isShared: z.boolean(),
});

/** A list that somebody keeps by name: whom it shows, in which order, in which columns (none: the usual ones). */
export const savedViewInput = savedViewForm.extend({
  id: z.uuid(),
  filters: rosterFilters,
  sort: z.enum(rosterSorts),
  descending: z.boolean(),
  columns: z.array(z.enum(rosterColumns)).max(rosterColumns.length),
});
export type SavedViewInput = z.infer<typeof savedViewInput>;
