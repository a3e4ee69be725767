import { z } from "zod";
import { athleteStatuses } from "../athletes/athlete";
import { anyOf, typeChoice } from "../athletes/athlete-filters.schema";
import { decisions } from "../verdicts/decision";
import {
  type RosterFilters,
  type RosterMatch,
  type RosterPlace,
  type RosterQuery,
  type RosterSelection,
  testStates,
} from "./roster-filters";
import { rosterSorts } from "./roster-view";

const figure = z
  .object({ op: z.enum(["below", "from"]), value: z.number().min(0).max(1000) })
  .optional();

/** {@link RosterFilters} as they are sent. */
export const rosterFilters: z.ZodType<RosterFilters, RosterFilters> = z.strictObject({
  status: anyOf(z.enum(athleteStatuses)),
  type: anyOf(typeChoice),
  team: anyOf(z.uuid()),
  test: anyOf(z.enum(testStates)),
  verdict: anyOf(z.enum(decisions)),
  hold: z.boolean().optional(),
  login: z.boolean().optional(),
  worse: figure,
  asymmetry: figure,
  adherence: figure,
  tested: figure,
});

const match = { filters: rosterFilters, typed: z.string().max(200) };

/** {@link RosterQuery} as it is sent. */
export const rosterQuery = z.object({
  ...match,
  sort: z.enum(rosterSorts),
  descending: z.boolean(),
}) satisfies z.ZodType<RosterQuery>;

/** {@link RosterPlace} as it comes back. */
export const rosterPlace = z.object({
  key: z.number().min(-1e9).max(1e9),
  name: z.string().max(500),
  id: z.uuid(),
}) satisfies z.ZodType<RosterPlace>;

const ids = z.array(z.uuid()).max(20_000);

/** Whoever a match finds but a few. */
export const foundSelection = z.object({
  match: z.object(match) satisfies z.ZodType<RosterMatch>,
  except: ids,
});

/** {@link RosterSelection} as it is sent. */
export const rosterSelection = z.union([
  z.object({ athleteIds: ids.min(1, "Choose at least one athlete") }),
  foundSelection,
]) satisfies z.ZodType<RosterSelection>;
