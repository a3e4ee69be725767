import type { Action } from "@talus/domain/access";
import type { Athlete, DayKind } from "@talus/domain/athletes/athlete";
import {
  type AthleteInput,
  type PreferencesInput,
  preferencesInput,
} from "@talus/domain/athletes/athlete.schema";
import { trainingDaysOf, trainingWeekOf } from "@talus/domain/athletes/training-week";
import { DomainError } from "@talus/domain/errors";
import { columns, type Row, type RowWith } from "../columns.sql";
import type { AthleteGrant, OrganisationGrant } from "../grant";
import type { Sent } from "../sent-ids";
import type { Sql, Statement } from "../transaction";
import {
  type AthleteField,
  athleteFields,
  columnsOf,
  formFields,
  placeholders,
  readColumns,
  setColumns,
} from "./columns.sql";

/** An athlete with the teams they are on. */
export type AthleteWithTeams = Athlete & { teams: { id: string; name: string }[] };

const entered = readColumns("a", athleteFields);
const standing = columns("Athlete a", "id, version");

/** A list that was not asked for is null in the database; Prisma knows none such. */
type Stored = Omit<AthleteWithTeams, "trainingWeek"> & { trainingWeek: DayKind[] };
type AthleteRow = RowWith<typeof entered, Stored> & Row<typeof standing>;

const find: Statement<AthleteRow> = {
  name: "athlete_find",
  text: `SELECT ${entered}, ${standing}, o.name AS "typeName", a.user_id IS NOT NULL AS "hasLogin",
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name) ORDER BY t.name)
        FROM team_athlete ta JOIN team t ON t.organisation_id = ta.organisation_id AND t.id = ta.team_id
        WHERE ta.organisation_id = a.organisation_id AND ta.athlete_id = a.id), '[]') AS teams
    FROM athlete a LEFT JOIN athlete_type o ON o.organisation_id = a.organisation_id AND o.id = a.athlete_type_id
    WHERE a.organisation_id = $1 AND a.id = $2`,
};

/** The athlete of the grant, with teams. */
export async function getAthlete(db: Sql, grant: AthleteGrant<Action>): Promise<AthleteWithTeams> {
  const [row] = await db.query(find, [db.organisationId, grant.athleteId]);
  if (!row) throw new DomainError("NOT_FOUND", "There is no such athlete.");
  return { ...row, trainingWeek: trainingWeekOf(row.trainingWeek) };
}

const insert: Statement = {
  name: "athlete_insert",
  text: `INSERT INTO athlete (organisation_id, id, created_at, content_hash, ${columnsOf(formFields)})
    VALUES ($1, $2, $3, $4, ${placeholders(formFields, 5)})`,
};

/** Inserts an athlete, active and without a login. CONFLICT where the external ID is taken. */
export async function createAthlete(
  db: Sql,
  _grant: OrganisationGrant<"roster:write">,
  athlete: Omit<AthleteInput, "teamIds"> & Sent & { createdAt: Date },
): Promise<void> {
  await refuseTakenExternalId(db, athlete.externalId, athlete.id);
  const row = [db.organisationId, athlete.id, athlete.createdAt, athlete.contentHash];
  await db.query(insert, [...row, ...valuesOf(athlete, formFields)]);
}

const update: Statement = {
  name: "athlete_update",
  text: `UPDATE athlete SET version = version + 1, ${setColumns(formFields, 4)}
    WHERE organisation_id = $1 AND id = $2 AND version = $3 RETURNING version`,
};

/** Writes all fields of an athlete; CONFLICT where the row is stale or the external ID is taken. */
export async function updateAthlete(
  db: Sql,
  grant: AthleteGrant<"athlete:write">,
  athlete: Omit<AthleteInput, "teamIds"> & { version: number },
): Promise<void> {
  const { athleteId } = grant;
  await refuseTakenExternalId(db, athlete.externalId, athleteId);
  const row = [db.organisationId, athleteId, athlete.version];
  if ((await db.query(update, [...row, ...valuesOf(athlete, formFields)])).length === 0)
    throw await staleAthlete(db, grant);
}

type Fields = Partial<Omit<AthleteInput, "teamIds">>;

/** The values of fields, as their columns take them. */
function valuesOf(athlete: Fields, fields: readonly AthleteField[]): unknown[] {
  const { trainingWeek } = athlete;
  const stored: Partial<Record<AthleteField, unknown>> = {
    ...athlete,
    trainingWeek: trainingWeek && trainingDaysOf(trainingWeek),
  };
  return fields.map((field) => stored[field]);
}

const preferences = Object.keys(preferencesInput.shape) as (keyof PreferencesInput)[];

const updatePreferences: Statement = {
  name: "athlete_update_preferences",
  text: `UPDATE athlete SET version = version + 1, ${setColumns(preferences, 4)}
    WHERE organisation_id = $1 AND id = $2 AND version = $3 RETURNING version`,
};

/** Writes what an athlete may set about themselves; CONFLICT where the row is stale. */
export async function updateAthletePreferences(
  db: Sql,
  grant: AthleteGrant<"athlete:preferences">,
  change: PreferencesInput & { version: number },
): Promise<void> {
  const row = [db.organisationId, grant.athleteId, change.version];
  const rows = await db.query(updatePreferences, [...row, ...valuesOf(change, preferences)]);
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
