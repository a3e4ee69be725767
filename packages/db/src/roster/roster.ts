import type { Action } from "@talus/domain/access";
import {
  type RosterFilters,
  type RosterMatch,
  type RosterPlace,
  type RosterQuery,
  rosterPageRows,
} from "@talus/domain/roster/roster-filters";
import type { DueOn, LeftOut, RosterRow } from "@talus/domain/roster/roster-view";
import { columns, type Row, type RowWith } from "../columns.sql";
import { type OrganisationGrant, rosterInScope } from "../grant";
import type { Sql, Statement } from "../transaction";
import { isFound, isHeld, isLeftBy, joinsOf, orderOf, type Values } from "./facts.sql";

type RosterGrant = OrganisationGrant<"roster:read">;

/** $1 is the organisation, $2 the reader's scope. */
function valuesFor(db: Sql, grant: OrganisationGrant<Action>): Values {
  const all: unknown[] = [db.organisationId, grant.scopeUserId];
  return { all, add: (value) => `$${all.push(value)}` };
}

/** FROM with what `texts` name; WHERE with the reader's scope. */
function fromRoster(texts: readonly string[], on: DueOn, values: Values): string {
  const needed = joinsOf(texts, on, values);
  return `FROM athlete a ${needed} WHERE a.organisation_id = $1 AND ${rosterInScope("a", "$1", "$2")}`;
}

const athlete = columns(
  "Athlete a",
  "id, givenName, familyName, athleteType, athleteTypeId, status, pausedUntil, externalId, email",
);

const shown = `${athlete}, type.name AS "typeName", a.user_id IS NOT NULL AS "hasLogin",
  coalesce(a.target_cm_left, type.target_cm) AS "targetCmLeft",
  coalesce(a.target_cm_right, type.target_cm) AS "targetCmRight",
  ${isHeld} AS held, coalesce(teams.ids, '{}') AS "teamIds",
  known.tested_on AS "lastTestOn", known.left_cm AS "leftCm", known.right_cm AS "rightCm",
  known.decision, known.asked_since AS "askedOn",
  known.planned_test_on AS "plannedOn",
  CASE WHEN weeks.planned IS NOT NULL
    THEN json_build_object('done', weeks.done, 'planned', weeks.planned) END AS adherence`;

type Page = { query: RosterQuery; after: RosterPlace | null; on: DueOn };

/** The rows of a query behind a place, null: the first ones; a page of them. May go to a replica. */
export function listRoster(db: Sql, grant: RosterGrant, wanted: Page): Promise<RosterRow[]> {
  const page = pageOf(valuesFor(db, grant), wanted);
  const statement: Statement<RowWith<typeof athlete, RosterRow>> = {
    name: "",
    text: `SELECT ${shown}
      FROM (SELECT a.* ${page.from} ORDER BY ${page.by} LIMIT ${rosterPageRows}) a
      ${page.joins} ORDER BY ${page.by}`,
  };
  return db.query(statement, page.values);
}

function pageOf(values: Values, { query, after, on }: Page) {
  const { by, after: isAfter } = orderOf(query, on, values);
  const wanted = `${isFound(query, on, values)}${after ? ` AND ${isAfter(after)}` : ""}`;
  return {
    by,
    from: `${fromRoster([wanted, by], on, values)} AND ${wanted}`,
    joins: joinsOf([shown, by], on, values),
    values: values.all,
  };
}

/** What is known of a list before its rows: how many there are, and where its pages begin. */
type Outline = {
  total: number;
  /** The last row of each full page: the next page begins behind it. */
  ends: RosterPlace[];
  leftOut: LeftOut;
};

/** The outline of a query's list. May go to a replica. */
export async function outlineRoster(
  db: Sql,
  grant: RosterGrant,
  query: RosterQuery,
  on: DueOn,
): Promise<Outline> {
  const outline = outlineOf(valuesFor(db, grant), query, on);
  const statement: Statement<Outline> = {
    name: "",
    text: `WITH found AS (SELECT a.id, a.sort_name, ${outline.key} AS key, a.status, a.user_id,
          ${isAmongHeld} AS held, ${outline.isPaused} AS paused,
          row_number() OVER (ORDER BY ${outline.by}) AS at ${outline.from})
      SELECT count(*)::int AS total,
        coalesce(json_agg(json_build_object('key', key, 'name', sort_name, 'id', id) ORDER BY at)
          FILTER (WHERE at % ${rosterPageRows} = 0), '[]') AS ends,
        json_build_object('held', count(*) FILTER (WHERE held),
          'archived', count(*) FILTER (WHERE NOT held AND status = 'archived'),
          'paused', count(*) FILTER (WHERE NOT held AND paused),
          'login', count(*) FILTER (WHERE user_id IS NOT NULL),
          'archivedWithout', count(*) FILTER (WHERE user_id IS NULL AND status = 'archived'))
          AS "leftOut"
      FROM found`,
  };
  const [row] = await db.query(statement, outline.values);
  if (!row) throw new Error("An aggregate gives one row");
  return row;
}

/** As {@link isHeld}, of everybody at once: few of many are. */
const isAmongHeld = `a.id IN (SELECT h.athlete_id FROM athlete_now h
        WHERE h.organisation_id = $1 AND h.hold_id IS NOT NULL)`;

function outlineOf(values: Values, query: RosterQuery, on: DueOn) {
  const { key, by } = orderOf(query, on, values);
  const wanted = isFound(query, on, values);
  const isPaused = `a.status = 'paused' AND (a.paused_until IS NULL OR a.paused_until > ${values.add(on.today)}::date)`;
  const from = fromRoster([wanted, by], on, values);
  return { key, by, isPaused, from: `${from} AND ${wanted}`, values: values.all };
}

/** How many athletes in scope each of these filters leaves, in their order. May go to a replica. */
export async function countRosterBy(
  db: Sql,
  grant: RosterGrant,
  filters: readonly RosterFilters[],
  on: DueOn,
): Promise<number[]> {
  const counted = countsOf(valuesFor(db, grant), filters, on);
  const statement: Statement<{ counts: number[] }> = {
    name: "",
    text: `SELECT json_build_array(${counted.counts}) AS counts ${counted.from}`,
  };
  const [row] = await db.query(statement, counted.values);
  return row?.counts ?? [];
}

function countsOf(values: Values, filters: readonly RosterFilters[], on: DueOn) {
  const counts = filters
    .map((one) => `count(*) FILTER (WHERE ${isLeftBy(one, on, values)})`)
    .join(", ");
  return { counts, from: fromRoster([counts], on, values), values: values.all };
}

const person = columns("Athlete a", "id");

/** The ids of whom a match finds, archived athletes only where it names them, by name. Decides writes: reads the primary. */
export async function listFoundIds(
  db: Sql,
  grant: OrganisationGrant<Action>,
  match: RosterMatch,
  on: DueOn,
): Promise<string[]> {
  const found = foundIn(valuesFor(db, grant), match, on);
  const statement: Statement<Row<typeof person>> = {
    name: "",
    text: `SELECT ${person} ${found.from} ORDER BY a.sort_name, a.id`,
  };
  const rows = await db.query(statement, found.values);
  return rows.map(({ id }) => id);
}

function foundIn(values: Values, match: RosterMatch, on: DueOn) {
  const wanted = isFound(match, on, values);
  return { from: `${fromRoster([wanted], on, values)} AND ${wanted}`, values: values.all };
}

const count: Statement<{ athletes: number }> = {
  name: "roster_count",
  text: `SELECT count(*)::int AS athletes FROM athlete a
    WHERE a.organisation_id = $1 AND a.status <> 'archived' AND ${rosterInScope("a", "$1", "$2")}`,
};

/** How many athletes of the grant's scope are not archived. */
export async function countRoster(db: Sql, grant: RosterGrant): Promise<number> {
  const [row] = await db.query(count, [db.organisationId, grant.scopeUserId]);
  return row?.athletes ?? 0;
}
