import type { AdherenceThresholds } from "@talus/domain/teams/thresholds";
import type { TeamGrant } from "../grant";
import { tellWhere } from "../queue/tell.sql";
import type { Sql, Statement } from "../transaction";

const set: Statement = {
  name: "team_thresholds",
  text: `WITH changed AS (UPDATE team SET adherence_below_pct = $3, adherence_fall_points = $4, version = version + 1
      WHERE organisation_id = $1 AND id = $2
        AND (adherence_below_pct, adherence_fall_points) IS DISTINCT FROM ($3::int, $4::int) RETURNING 1)
    ${tellWhere("SELECT 1 FROM changed")}`,
};

/** From where the team hears of a drop in adherence from now on; false where it was so already. */
export async function setThresholds(
  db: Sql,
  { teamId }: TeamGrant<"team:write">,
  { belowPct, fallPoints }: AdherenceThresholds,
): Promise<boolean> {
  const values = [db.organisationId, teamId, belowPct, fallPoints];
  return (await db.query(set, values)).length > 0;
}
