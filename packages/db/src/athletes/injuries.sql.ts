/** SQL of an athlete's injuries as far as they decide on exercises; `athlete` is the column of the id. */
export function injuriesOf(organisation: string, athlete: string): string {
  return `coalesce((SELECT jsonb_agg(jsonb_build_object('kind', i.kind, 'side', i.side, 'resolvedOn', i.resolved_on))
    FROM injury i WHERE i.organisation_id = ${organisation} AND i.athlete_id = ${athlete}), '[]')`;
}
