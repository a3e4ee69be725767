import { mondayOf } from "@talus/domain/calendar";
import type {
  FigureFilter,
  RosterFilters,
  RosterMatch,
  RosterPlace,
  RosterQuery,
} from "@talus/domain/roster/roster-filters";
import type { DueOn, RosterSort } from "@talus/domain/roster/roster-view";
import { ofAnyType, onAnyTeam } from "../athletes/narrowed.sql";
import { nameMatch } from "./name-match.sql";

/** The values of a statement in the order of its placeholders, $1 the organisation; `add` gives the next one's name. */
export type Values = { all: unknown[]; add: (value: unknown) => string };

/**
 * What the list knows of an athlete `a` beyond their own row, by the name it goes by in SQL; one may use
 * those before it. The day and the window of tests are values of the statement.
 */
function joinsOn({ today }: DueOn, { add }: Values): Record<string, () => string> {
  return {
    type: () => `LEFT JOIN athlete_type type
      ON type.organisation_id = $1 AND type.id = a.athlete_type_id`,
    teams: () => `LEFT JOIN LATERAL (SELECT array_agg(ta.team_id) AS ids FROM team_athlete ta
      JOIN team t ON t.organisation_id = ta.organisation_id AND t.id = ta.team_id AND t.archived_at IS NULL
      WHERE ta.organisation_id = $1 AND ta.athlete_id = a.id) teams ON true`,
    known: () => `LEFT JOIN athlete_now known
      ON known.organisation_id = $1 AND known.athlete_id = a.id`,
    weeks: () => `LEFT JOIN LATERAL (SELECT sum(w.done_full + w.done_short)::int AS done,
        sum(w.planned)::int AS planned FROM athlete_week w
      WHERE w.organisation_id = $1 AND w.athlete_id = a.id
        AND w.week_start < ${add(mondayOf(today))}::date
        AND w.week_start >= ${add(mondayOf(today))}::date - 28) weeks ON true`,
  };
}

/** Joins of what `texts` name beside the athlete `a`, and no more. */
export function joinsOf(texts: readonly string[], on: DueOn, values: Values): string {
  let needed = "";
  for (const [name, join] of Object.entries(joinsOn(on, values)).reverse())
    if (new RegExp(`\\b${name}\\.`).test([...texts, needed].join(" ")))
      needed = `${join()}\n${needed}`;
  return needed;
}

const worseCm = "least(known.left_cm, known.right_cm)";
const apartCm = "round(abs(known.left_cm - known.right_cm)::numeric, 2)";
const donePct = "round(100.0 * weeks.done / nullif(weeks.planned, 0))";

/** SQL that is true for an athlete on safety hold. */
export const isHeld = "known.hold_id IS NOT NULL";

/** The last day of the window in which the next test is due. */
function dueUntil({ rules: { reassess } }: DueOn, { add }: Values): string {
  return `coalesce(known.planned_test_on, known.asked_since + ${add(reassess.maxDays - reassess.minDays)}::int,
    known.tested_on + ${add(reassess.maxDays)}::int)`;
}

/** How the next test stands, in the words of `dueOf`; null where there is none. */
function testState(on: DueOn, values: Values): string {
  const from = `coalesce(known.planned_test_on, known.asked_since,
    known.tested_on + ${values.add(on.rules.reassess.minDays)}::int)`;
  const today = `${values.add(on.today)}::date`;
  return `CASE WHEN a.status <> 'active' OR ${isHeld} THEN NULL
    WHEN coalesce(known.planned_test_on, known.tested_on) IS NULL THEN 'first'
    WHEN ${today} < ${from} THEN 'not_yet' WHEN ${today} <= ${dueUntil(on, values)} THEN 'due'
    ELSE 'overdue' END`;
}

/** SQL that is true for the athletes whom filters leave. */
export function isLeftBy(filters: RosterFilters, on: DueOn, values: Values): string {
  const { add } = values;
  const { status, type, team, test, verdict, hold, login, tested } = filters;
  const all = [
    status ? `a.status = ANY(${add(status)}::text[])` : "a.status <> 'archived'",
    type && ofAnyType(add(type)),
    team && onAnyTeam(add(team)),
    test && `${testState(on, values)} = ANY(${add(test)}::text[])`,
    verdict && `known.decision = ANY(${add(verdict)}::text[])`,
    hold !== undefined && (hold ? isHeld : `NOT ${isHeld}`),
    login !== undefined && `a.user_id IS ${login ? "NOT NULL" : "NULL"}`,
    figureIs(worseCm, filters.worse, values),
    figureIs(apartCm, filters.asymmetry, values),
    figureIs(donePct, filters.adherence, values),
    tested &&
      `known.tested_on ${tested.op === "below" ? ">=" : "<"}
        ${add(on.today)}::date - (7 * ${add(tested.value)}::float8)::int`,
  ];
  return `(${all.filter(Boolean).join(" AND ")})`;
}

function figureIs(figure: string, filter: FigureFilter | undefined, { add }: Values) {
  return filter && `${figure} ${filter.op === "below" ? "<" : ">="} ${add(filter.value)}::float8`;
}

/** How well a name is met, 9: not; null where nothing is typed. */
function levelOf(typed: string, { all }: Values): string | null {
  if (typed.trim() === "") return null;
  const met = nameMatch(typed, all.length + 1);
  all.push(...met.values);
  return met.level({ names: "a.search_names", others: "a.search_others" });
}

/** SQL that is true for whom a match finds. */
export function isFound({ filters, typed }: RosterMatch, on: DueOn, values: Values): string {
  const level = levelOf(typed, values);
  return `${isLeftBy(filters, on, values)}${level === null ? "" : ` AND ${level} < 9`}`;
}

/** What an order compares, beside names: unknown figures stand last, either way. */
const figures: Record<Exclude<RosterSort, "name">, (on: DueOn, values: Values) => string> = {
  left: () => "known.left_cm",
  right: () => "known.right_cm",
  asymmetry: () => apartCm,
  adherence: () => donePct,
  due: (on, values) => `coalesce(${dueUntil(on, values)} - '2000-01-01'::date, 0)`,
};

/** Farther than any figure of the list. */
const last = "1e9::float8";

/** The order of a query: what it compares beside the name, and how. */
export function orderOf(query: RosterQuery, on: DueOn, values: Values) {
  const { sort, descending } = query;
  const level = sort === "name" && !descending ? levelOf(query.typed, values) : null;
  const figure = sort === "name" ? level : figures[sort](on, values);
  const key =
    figure === null
      ? "0::float8"
      : `coalesce(${descending ? "-" : ""}(${figure})::float8, ${last})`;
  const compared = figure === null ? ["a.sort_name", "a.id"] : [key, "a.sort_name", "a.id"];
  const isBackward = figure === null && descending;
  return {
    key,
    by: compared.map((one) => `${one}${isBackward ? " DESC" : ""}`).join(", "),
    /** SQL that is true for what stands behind a place. */
    after({ key: at, name, id }: RosterPlace): string {
      const { add } = values;
      const place = [`${add(name)}::text`, `${add(id)}::uuid`];
      if (figure !== null) place.unshift(`${add(at)}::float8`);
      return `(${compared.join(", ")}) ${isBackward ? "<" : ">"} (${place.join(", ")})`;
    },
  };
}
