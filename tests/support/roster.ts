import type { createCaller } from "@talus/api/root";
import { athleteStatuses } from "@talus/domain/athletes/athlete";
import type {
  RosterPlace,
  RosterQuery,
  RosterSelection,
} from "@talus/domain/roster/roster-filters";
import { v7 as uuidv7 } from "uuid";

/** The list as it opens. */
export const plainQuery: RosterQuery = {
  filters: {},
  typed: "",
  sort: "name",
  descending: false,
};

/** Archived athletes too. */
export const everybody = { filters: { status: [...athleteStatuses] } };

type Api = ReturnType<typeof createCaller>;

/** The file of these athletes, or of everybody in sight, by an export that no job is needed for. */
export async function exportedCsv(
  api: Api,
  athletes: RosterSelection = { match: { ...everybody, typed: "" }, except: [] },
): Promise<string> {
  const id = uuidv7();
  const { jobId } = await api.roster.export({ id, athletes });
  if (jobId !== null) throw new Error("So many are left to a job");
  return api.roster.exportedFile({ exportId: id });
}

/** All rows of a query, page after page, as somebody who scrolls to its end gets them. */
export async function everyRow(api: Api, change: Partial<RosterQuery> = {}) {
  const query = { ...plainQuery, ...change };
  const { total, ends } = await api.roster.outline(query);
  const places: (RosterPlace | null)[] = [null, ...ends];
  const pages = await Promise.all(places.map((after) => api.roster.list({ query, after })));
  return { total, pages, rows: pages.flat() };
}
