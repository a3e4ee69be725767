import type { Action } from "@talus/domain/access";
import type { Athlete, DayKind } from "@talus/domain/athletes/athlete";
import type { AthleteInput, PreferencesInput } from "@talus/domain/athletes/athlete.schema";
import { trainingDaysOf, trainingWeekOf } from "@talus/domain/athletes/training-week";
import { DomainError } from "@talus/domain/errors";
import type { AthleteGrant, OrganisationGrant } from "../grant";
import type { Sent } from "../sent-ids";
import type { Sql, Statement } from "../transaction";

/** An athlete with the teams they are on. */
export type AthleteWithTeams = Athlete & { teams: { id: string; name: string }[] };

type AthleteRow = Omit<AthleteWithTeams, "trainingWeek"> & { trainingWeek: DayKind[] };

const find: Statement = {
  name: "athlete_find",
  text: `SELECT a.id, a.given_name AS "givenName", a.family_name AS "familyName", a.email, a.phone,
      a.external_id AS "externalId", a.birth_date AS "birthDate", a.sex, a.athlete_type AS "athleteType",
      a.athlete_type_id AS "athleteTypeId", o.name AS "typeName",
      a.dominant_side AS "dominantSide", a.units, a.time_zone AS "timeZone",
      a.target_cm_left AS "targetCmLeft", a.target_cm_right AS "targetCmRight",
      a.training_week AS "trainingWeek", a.equipment, a.complaints, a.ask_first AS "askFirst", a.status, a.pause_reason AS "pauseReason",
      a.paused_until AS "pausedUntil", a.user_id IS NOT NULL AS "hasLogin", a.version,
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name) ORDER BY t.name)
        FROM team_athlete ta JOIN team t ON t.organisation_id = ta.organisation_id AND t.id = ta.team_id
        WHERE ta.organisation_id = a.organisation_id AND ta.athlete_id = a.id), '[]') AS teams
    FROM athlete a LEFT JOIN athlete_type o ON o.organisation_id = a.organisation_id AND o.id = a.athlete_type_id
    WHERE a.organisation_id = $1 AND a.id = $2`,
};

/** The athlete of the grant, with teams. */
export async function getAthlete(db: Sql, grant: AthleteGrant<Action>): Promise<AthleteWithTeams> {
  const [row] = await db.query<AthleteRow>(find, [db.organisationId, grant.athleteId]);
  if (!row) throw new DomainError("NOT_FOUND", "There is no such athlete.");
  return { ...row, trainingWeek: trainingWeekOf(row.trainingWeek) };
}

const insert: Statement = {
  name: "athlete_insert",
  text: `INSERT INTO athlete (organisation_id, id, given_name, family_name, email, phone, external_id, birth_date,
      sex, athlete_type, dominant_side, units, time_zone, target_cm_left, target_cm_right, training_week, athlete_type_id,
      equipment, complaints, ask_first, created_at, content_hash)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16::text[], $17, $18::text[],
      $19::text[], $20::text[], $21, $22)`,
};

/** Inserts an athlete, active and without a login. CONFLICT where the external ID is taken. */
export async function createAthlete(
  db: Sql,
  _grant: OrganisationGrant<"roster:write">,
  athlete: Omit<AthleteInput, "teamIds"> & Sent & { createdAt: Date },
): Promise<void> {
  await refuseTakenExternalId(db, athlete.externalId, athlete.id);
  await db.query(insert, [
    db.organisationId,
    athlete.id,
    ...fieldsOf(athlete),
    athlete.createdAt,
    athlete.contentHash,
  ]);
}

const update: Statement = {
  name: "athlete_update",
  text: `UPDATE athlete SET given_name = $3, family_name = $4, email = $5, phone = $6, external_id = $7,
      birth_date = $8, sex = $9, athlete_type = $10, dominant_side = $11, units = $12, time_zone = $13,
      target_cm_left = $14, target_cm_right = $15, training_week = $16::text[], athlete_type_id = $17,
      equipment = $18::text[], complaints = $19::text[], ask_first = $20::text[], version = version + 1
    WHERE organisation_id = $1 AND id = $2 AND version = $21 RETURNING version`,
};

/** Writes all fields of an athlete; CONFLICT where the row is stale or the external ID is taken. */
export async function updateAthlete(
  db: Sql,
  grant: AthleteGrant<"athlete:write">,
  athlete: Omit<AthleteInput, "teamIds"> & { version: number },
): Promise<void> {
  const { athleteId } = grant;
  await refuseTakenExternalId(db, athlete.externalId, athleteId);
  const values = [db.organisationId, athleteId, ...fieldsOf(athlete), athlete.version];
  if ((await db.query(update, values)).length === 0) throw await staleAthlete(db, grant);
}

function fieldsOf(athlete: Omit<AthleteInput, "teamIds">): unknown[] {
  return [
    athlete.givenName,
    athlete.familyName,
    athlete.email,
    athlete.phone,
    athlete.externalId,
    athlete.birthDate,
    athlete.sex,
    athlete.athleteType,
    athlete.dominantSide,
    athlete.units,
    athlete.timeZone,
    athlete.targetCmLeft,
    athlete.targetCmRight,
    trainingDaysOf(athlete.trainingWeek),
    athlete.athleteTypeId,
    athlete.equipment,
    athlete.complaints,
    athlete.askFirst,
  ];
}

const updatePreferences: Statement = {
  name: "athlete_update_preferences",
  text: `UPDATE athlete SET units = $3, time_zone = $4, dominant_side = $5, training_week = $6::text[],
      equipment = $7::text[], complaints = $9::text[], ask_first = $10::text[], version = version + 1
    WHERE organisation_id = $1 AND id = $2 AND version = $8 RETURNING version`,
};

/** Writes what an athlete may set about themselves; CONFLICT where the row is stale. */
export async function updateAthletePreferences(
  db: Sql,
  grant: AthleteGrant<"athlete:preferences">,
  change: PreferencesInput & { version: number },
): Promise<void> {
  const rows = await db.query(updatePreferences, [
    db.organisationId,
    grant.athleteId,
    change.units,
    change.timeZone,
    change.dominantSide,
    trainingDaysOf(change.trainingWeek),
    change.equipment,
    change.version,
    change.complaints,
    change.askFirst,
  ]);
  if (rows.length === 0) throw await staleAthlete(db, grant);
}

const externalIdOwner: Statement = {
  name: "athlete_external_id_owner",
  text: `SELECT id FROM athlete WHERE organisation_id = $1 AND external_id = $2 AND id <> $3`,
};

async function refuseTakenExternalId(db: Sql, externalId: string | null, id: string) {
  if (externalId === null) return;
  const rows = await db.query(externalIdOwner, [db.organisationId, externalId, id]);
  if (rows.length > 0) {
    throw new DomainError(
      "CONFLICT",
      `The external ID ${externalId} already belongs to somebody.`,
      {
        field: "externalId",
      },
    );
  }
}

/** The refusal of a stale write, with the row as it stands now. */
export async function staleAthlete(db: Sql, grant: AthleteGrant<Action>): Promise<DomainError> {
  const message = "Somebody changed this athlete while you had it open. Load it again.";
  return new DomainError("CONFLICT", message, { current: await getAthlete(db, grant) });
}
