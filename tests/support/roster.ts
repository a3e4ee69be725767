import type { createCaller } from "@talus/api/root";
import { athleteStatuses } from "@talus/domain/athletes/athlete";
import type { RosterPlace, RosterQuery } from "@talus/domain/roster/roster-filters";

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

/** All rows of a query, page after page, as somebody who scrolls to its end gets them. */
export async function everyRow(api: Api, change: Partial<RosterQuery> = {}) {
  const query = { ...plainQuery, ...change };
  const { total, ends } = await api.roster.outline(query);
  const places: (RosterPlace | null)[] = [null, ...ends];
  const pages = await Promise.all(places.map((after) => api.roster.list({ query, after })));
  return { total, pages, rows: pages.flat() };
}
