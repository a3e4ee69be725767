import { athleteTypes } from "@talus/domain/athletes/athlete";
import {
  type RosterFilters,
  type RosterSort,
  rosterShows,
  rosterSorts,
} from "@talus/domain/roster/roster-view";

/** Everything about the list that its address holds. */
export type RosterView = RosterFilters & {
  /** What is typed to find somebody. */
  search: string;
  sort: RosterSort;
  descending: boolean;
};

/** The list as it opens without any parameter. */
export const plainView: RosterView = {
  show: "everyone",
  type: null,
  teamId: null,
  search: "",
  sort: "name",
  descending: false,
};

/** Reads the address; what it does not know is as if it were not there. */
export function readView(params: { get(name: string): string | null }): RosterView {
  const sort = params.get("sort") ?? "";
  const column = sort.replace(/^-/, "");
  return {
    show: rosterShows.find((show) => show === params.get("show")) ?? plainView.show,
    type: readType(params.get("type") ?? ""),
    teamId: params.get("team"),
    search: params.get("q") ?? "",
    sort: rosterSorts.find((each) => each === column) ?? plainView.sort,
    descending: sort.startsWith("-"),
  };
}

/** A shipped type by its name, or one of the organisation's own by its id. */
function readType(text: string): string | null {
  const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
  return isId || athleteTypes.some((type) => type === text) ? text : null;
}

/** The address of a view, without what is as it opens. */
export function addressOf(view: RosterView): string {
  const params = new URLSearchParams();
  if (view.show !== plainView.show) params.set("show", view.show);
  if (view.type) params.set("type", view.type);
  if (view.teamId) params.set("team", view.teamId);
  if (view.search) params.set("q", view.search);
  const sort = `${view.descending ? "-" : ""}${view.sort}`;
  if (sort !== plainView.sort) params.set("sort", sort);
  const query = params.toString();
  return query === "" ? "/athletes" : `/athletes?${query}`;
}

/** Whether anything beyond the view's tab narrows the list. */
export function isNarrowed(view: RosterView): boolean {
  return view.type !== null || view.teamId !== null || view.search.trim() !== "";
}

/** Whether whom a search names best stands first: no other order is asked for. */
export function isByMatch(view: RosterView): boolean {
  return view.search.trim() !== "" && view.sort === plainView.sort && !view.descending;
}
