import type { AthleteType } from "@talus/domain/athletes/athlete";
import { columns, type Row } from "../columns.sql";
import { type OrganisationGrant, rosterInScope } from "../grant";
import type { Sql, Statement } from "../transaction";
import { nameMatch } from "./name-match.sql";

const found = columns("Athlete p", "id, givenName, familyName, athleteType");

/** An athlete as a picker names one. */
export type FoundAthlete = Row<typeof found, { athleteType: AthleteType }> & {
  /** The type of the organisation's own; null: the shipped type. */
  typeName: string | null;
  isArchived: boolean;
  isHeld: boolean;
};

/** What is typed; `outsideTeamId`: nobody who is on this team. */
export type AthleteSearch = {
  typed: string;
  limit: number;
  withArchived: boolean;
  outsideTeamId: string | null;
};

const searched = { names: "a.search_names", others: "a.search_others" };

/**
 * The athletes in scope whom every typed word names: whole names first, then beginnings, then parts of
 * name, mail and external ID, then names with one slip. Nothing typed finds the first by name. May go
 * to a replica.
 */
export function searchAthletes(
  db: Sql,
  grant: OrganisationGrant<"roster:read">,
  search: AthleteSearch,
): Promise<FoundAthlete[]> {
  const match = nameMatch(search.typed, 6);
  const isBlank = search.typed.trim() === "";
  const statement: Statement<FoundAthlete> = {
    name: `athlete_search_${isBlank ? "blank" : match.words}`,
    text: `SELECT ${found}, y.name AS "typeName", p.status = 'archived' AS "isArchived",
        EXISTS (SELECT 1 FROM hold h WHERE h.organisation_id = $1 AND h.athlete_id = p.id
          AND h.cleared_at IS NULL) AS "isHeld"
      FROM (SELECT a.*, ${isBlank ? "0" : match.level(searched)} AS level FROM athlete a
        WHERE a.organisation_id = $1 AND ${rosterInScope("a", "$1", "$2")}
          AND ($4::boolean OR a.status <> 'archived')
          AND ($5::uuid IS NULL OR NOT EXISTS (SELECT 1 FROM team_athlete ta
            WHERE ta.organisation_id = a.organisation_id AND ta.team_id = $5 AND ta.athlete_id = a.id))
        OFFSET 0) p
      LEFT JOIN athlete_type y ON y.organisation_id = $1 AND y.id = p.athlete_type_id
      WHERE p.level < 9
      ORDER BY p.level, p.sort_name, p.id LIMIT $3`,
  };
  const { limit, withArchived, outsideTeamId } = search;
  const scope = [db.organisationId, grant.scopeUserId, limit, withArchived, outsideTeamId];
  return db.query(statement, [...scope, ...(isBlank ? [] : match.values)]);
}
