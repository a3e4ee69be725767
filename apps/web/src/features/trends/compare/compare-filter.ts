import { type Comparison, comparisons, mostCompared } from "@talus/domain/trends/team/team-weeks";
import { readTeamFilter, type SearchParams, type TeamFilter } from "../team/filter/team-filter";

/** What the address says about groups side by side. */
export type CompareFilter = TeamFilter & {
  by: Comparison;
  teamIds: string[];
  /** Whose types or seasons; null: everybody's. */
  teamId: string | null;
};

const id = /^[0-9a-f-]{36}$/;

/** Reads `?by=season&team=…&weeks=12`; a wrong value counts as absent. */
export function readCompareFilter(params: SearchParams): CompareFilter {
  const ids = String(params.teams ?? "").split(",");
  return {
    ...readTeamFilter(params),
    by: comparisons.find((by) => by === params.by) ?? "team",
    teamIds: ids.filter((one) => id.test(one)).slice(0, mostCompared),
    teamId: typeof params.team === "string" && id.test(params.team) ? params.team : null,
  };
}
