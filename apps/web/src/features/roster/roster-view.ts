import { athleteTypes } from "@talus/domain/athletes/athlete";
import {
  figureFields,
  flagFields,
  idFields,
  type RosterFilters,
  type RosterQuery,
  type ShippedView,
  shippedViews,
  wordFields,
} from "@talus/domain/roster/roster-filters";
import { type RosterColumn, rosterColumns, rosterSorts } from "@talus/domain/roster/roster-view";
import { isId, isOneOf, knownIn } from "../../ui/filters/address-lists";

/** Everything about the list that its address holds. */
export type RosterView = RosterQuery & {
  /** Those chosen beside the name, in their order; none: the usual ones. */
  columns: readonly RosterColumn[];
};

/** The list as it opens without any parameter. */
export const plainView: RosterView = {
  filters: {},
  typed: "",
  sort: "name",
  descending: false,
  columns: [],
};

type Params = { get(name: string): string | null };

/** Reads the address; what it does not know is as if it were not there. */
export function readView(params: Params): RosterView {
  const sort = params.get("sort") ?? "";
  const chosen = (params.get("columns") ?? "").split(",");
  const column = sort.replace(/^-/, "");
  return {
    filters: readFilters(params),
    typed: params.get("q") ?? "",
    sort: rosterSorts.find((each) => each === column) ?? plainView.sort,
    descending: sort.startsWith("-"),
    columns: rosterColumns.filter((each) => chosen.includes(each)),
  };
}

/** `status=active,paused`, `hold=yes`, `worse=below-8`. */
function readFilters(params: Params): RosterFilters {
  const read: Record<string, unknown> = {};
  const list = (field: string, isKnown: (text: string) => boolean) => {
    const known = knownIn(params, field, isKnown);
    if (known.length > 0) read[field] = known;
  };
  for (const [field, words] of Object.entries(wordFields))
    list(field, (text) => isOneOf(words, text));
  for (const field of idFields)
    list(field, (text) => isId(text) || (field === "type" && isOneOf(athleteTypes, text)));
  for (const field of flagFields) {
    const text = params.get(field);
    if (text === "yes" || text === "no") read[field] = text === "yes";
  }
  for (const field of figureFields) {
    const [, op, value] =
      /^(below|from)-(\d{1,3}(?:\.\d{1,2})?)$/.exec(params.get(field) ?? "") ?? [];
    if (op) read[field] = { op, value: Number(value) };
  }
  return read as RosterFilters;
}

/** The address of a view, without what is as it opens. */
export function addressOf({ filters, typed, sort, descending, columns }: RosterView): string {
  const params = new URLSearchParams();
  for (const [field, value] of Object.entries(filters)) {
    if (Array.isArray(value)) params.set(field, value.join(","));
    else if (typeof value === "boolean") params.set(field, value ? "yes" : "no");
    else if (value) params.set(field, `${value.op}-${value.value}`);
  }
  if (typed) params.set("q", typed);
  const order = `${descending ? "-" : ""}${sort}`;
  if (order !== plainView.sort) params.set("sort", order);
  if (columns.length > 0) params.set("columns", columns.join(","));
  const query = params.toString().replaceAll("%2C", ",");
  return query === "" ? "/athletes" : `/athletes?${query}`;
}

/** The shipped view that the filters are, whatever types and teams narrow it to; null: none of them. */
export function shippedViewOf({
  type: _,
  team: __,
  ...filters
}: RosterFilters): ShippedView | null {
  const address = addressOf({ ...plainView, filters });
  const same = Object.entries(shippedViews).find(
    ([, each]) => addressOf({ ...plainView, filters: each }) === address,
  );
  return (same?.[0] as ShippedView | undefined) ?? null;
}
