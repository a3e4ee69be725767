import type { ChangeCandidate, StandingBefore } from "@talus/domain/roster/change/roster-change";
import { awaitedTestOf } from "../athletes/planned-tests.sql";
import { columns, type RowWith } from "../columns.sql";
import { type AthletesGrant, athleteInScope, type OrganisationGrant } from "../grant";
import type { Sql, Statement } from "../transaction";

type Grant = OrganisationGrant<"roster:write">;

/** SQL that is true for a team `t` that the scope in a placeholder has. */
const teamInScope = (parameter: string) => `(${parameter}::uuid IS NULL OR EXISTS (
    SELECT 1 FROM team_coach tc WHERE tc.organisation_id = t.organisation_id AND tc.team_id = t.id
      AND tc.user_id = ${parameter}::uuid))`;

const athlete = columns("Athlete a", "id as athleteId, status, pauseReason, pausedUntil");

const candidates: Statement<RowWith<typeof athlete, ChangeCandidate>> = {
  name: "roster_change_candidates",
  text: `SELECT ${athlete}, a.given_name || ' ' || a.family_name AS name,
      EXISTS (SELECT 1 FROM hold h WHERE h.organisation_id = a.organisation_id AND h.athlete_id = a.id
        AND h.cleared_at IS NULL) AS "isHeld",
      ARRAY(SELECT t.id FROM team_athlete ta
        JOIN team t ON t.organisation_id = ta.organisation_id AND t.id = ta.team_id AND t.archived_at IS NULL
        WHERE ta.organisation_id = a.organisation_id AND ta.athlete_id = a.id AND ${teamInScope("$2")})
        AS "teamIds",
      $2::uuid IS NULL AS "isSeenAnyway", day_in($4::timestamptz, a.time_zone) AS today,
      (SELECT max(s.taken_on) FROM assessment s WHERE s.organisation_id = a.organisation_id
        AND s.athlete_id = a.id AND s.superseded_at IS NULL) AS "lastTakenOn",
      ${awaitedTestOf("a.organisation_id", "a.id")} AS "plannedTest"
    FROM athlete a
    WHERE a.organisation_id = $1 AND a.id = ANY($3::uuid[]) AND ${athleteInScope("a", "$2")}
    ORDER BY a.family_name, a.given_name, a.id`,
};

/** Those of these athletes who are in scope, as far as a change goes by it, by name. */
export function listChangeCandidates(
  db: Sql,
  grant: Grant,
  { athleteIds, now }: { athleteIds: readonly string[]; now: Date },
): Promise<ChangeCandidate[]> {
  return db.query(candidates, [db.organisationId, grant.scopeUserId, athleteIds, now]);
}

/** How an athlete stands. */
export type Standing = Omit<StandingBefore, "teamIds" | "plannedTestId"> & { athleteId: string };

const setStanding: Statement = {
  name: "roster_set_standing",
  text: `UPDATE athlete a SET status = r.status, pause_reason = r."pauseReason",
      paused_until = r."pausedUntil", version = a.version + 1
    FROM jsonb_to_recordset($3::jsonb)
      AS r("athleteId" uuid, status text, "pauseReason" text, "pausedUntil" date)
    WHERE a.organisation_id = $1 AND a.id = r."athleteId" AND a.id = ANY($2::uuid[])`,
};

/** Pauses, archives or restores athletes who are locked, each as said. Plans are for the caller. */
export async function setStandings(
  db: Sql,
  { athleteIds }: AthletesGrant<"roster:write">,
  standings: readonly Standing[],
): Promise<void> {
  await db.query(setStanding, [db.organisationId, athleteIds, JSON.stringify(standings)]);
}

/** Teams that an athlete leaves and joins. */
export type TeamMove = { athleteId: string; leave: readonly string[]; join: readonly string[] };

const leaveTeams: Statement = {
  name: "roster_change_leave_teams",
  text: `DELETE FROM team_athlete ta USING jsonb_to_recordset($2::jsonb) AS r("athleteId" uuid, leave uuid[])
    WHERE ta.organisation_id = $1 AND ta.athlete_id = r."athleteId" AND ta.team_id = ANY(r.leave)
      AND ta.athlete_id = ANY($3::uuid[])`,
};

const joinTeams: Statement = {
  name: "roster_change_join_teams",
  text: `INSERT INTO team_athlete (organisation_id, team_id, athlete_id, created_at)
    SELECT $1, t.id, r."athleteId", $5 FROM jsonb_to_recordset($2::jsonb) AS r("athleteId" uuid, "join" uuid[])
    JOIN team t ON t.organisation_id = $1 AND t.id = ANY(r."join") AND t.archived_at IS NULL
    WHERE r."athleteId" = ANY($3::uuid[]) AND ${teamInScope("$4")}
    ON CONFLICT DO NOTHING`,
};

/** Moves athletes who are locked between teams; one that is archived or out of the actor's scope by now gets nobody. */
export async function moveBetweenTeams(
  db: Sql,
  { athleteIds }: AthletesGrant<"roster:write">,
  { grant, moves, at }: { grant: Grant; moves: readonly TeamMove[]; at: Date },
): Promise<void> {
  const values = [db.organisationId, JSON.stringify(moves), athleteIds];
  await db.query(joinTeams, [...values, grant.scopeUserId, at]);
  await db.query(leaveTeams, values);
}
