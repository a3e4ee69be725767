import { type Protocol, protocols } from "@talus/domain/assessments/protocols";
import { athleteTypes } from "@talus/domain/athletes/athlete";
import {
  type TeamStart,
  type TrendPeriod,
  teamStarts,
  trendPeriods,
} from "@talus/domain/trends/team/team-weeks";
import type { DisplayUnit } from "@talus/domain/units";

/** What the address says about a team's trend; anything it does not know is left out. */
export type TeamFilter = {
  /** Runner or lifter with the own types built on it, or the id of an own type. */
  athleteType: string | null;
  weeks: TrendPeriod;
  protocol: Protocol | null;
  start: TeamStart;
  unit: DisplayUnit;
};

/** A page's search parameters, as Next hands them over. */
export type SearchParams = Record<string, string | string[] | undefined>;

/** Reads `?type=runner&weeks=12&test=half_kneeling`; a wrong value counts as absent. */
export function readTeamFilter(params: SearchParams): TeamFilter {
  return {
    athleteType: typeIn(params.type),
    weeks: trendPeriods.find((weeks) => String(weeks) === params.weeks) ?? 16,
    protocol: protocols.find((protocol) => protocol === params.test) ?? null,
    start: teamStarts.find((start) => start === params.start) ?? "all",
    unit: params.unit === "in" ? "in" : "cm",
  };
}

const id = /^[0-9a-f-]{36}$/;

function typeIn(said: SearchParams[string]): string | null {
  if (typeof said === "string" && id.test(said)) return said;
  return athleteTypes.find((type) => type === said) ?? null;
}

/** The filter as the shortest address that says it, with its "?" or empty. */
export function writeTeamFilter(filter: TeamFilter): string {
  const params = new URLSearchParams();
  if (filter.athleteType) params.set("type", filter.athleteType);
  if (filter.weeks !== 16) params.set("weeks", String(filter.weeks));
  if (filter.protocol) params.set("test", filter.protocol);
  if (filter.start !== "all") params.set("start", filter.start);
  if (filter.unit !== "cm") params.set("unit", filter.unit);
  const text = params.toString();
  return text === "" ? "" : `?${text}`;
}

const ownParams = ["type", "weeks", "test", "start", "unit"];

/** The address with some of its parameters changed, as short as it can be; those of others stay. */
export function changedAddress(
  params: Iterable<[string, string]>,
  change: Record<string, string>,
): string {
  const all = { ...Object.fromEntries(params), ...change };
  const own = new URLSearchParams(writeTeamFilter(readTeamFilter(all)));
  for (const [name, value] of Object.entries(all))
    if (!ownParams.includes(name) && value !== "") own.set(name, value);
  const text = own.toString();
  return text === "" ? "" : `?${text}`;
}
