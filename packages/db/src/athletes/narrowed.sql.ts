/** SQL that is true for an athlete `a` on one of these teams; `teams` names a value, $1 is the organisation. */
export function onAnyTeam(teams: string): string {
  return `a.id IN (SELECT ta.athlete_id FROM team_athlete ta
        WHERE ta.organisation_id = $1 AND ta.team_id = ANY(${teams}::uuid[]))`;
}

/** SQL that is true for an athlete `a` of one of these types: shipped ones by name, own ones by id. */
export function ofAnyType(types: string): string {
  return `(a.athlete_type = ANY(${types}::text[]) OR a.athlete_type_id::text = ANY(${types}::text[]))`;
}
