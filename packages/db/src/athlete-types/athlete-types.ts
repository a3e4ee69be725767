import type { OwnType } from "@talus/domain/athlete-types/athlete-type";
import type { OwnTypeInput } from "@talus/domain/athlete-types/athlete-type.schema";
import type { AthleteType } from "@talus/domain/athletes/athlete";
import { DomainError } from "@talus/domain/errors";
import { columns, type RowWith } from "../columns.sql";
import { type AthleteGrant, athleteInScope, type OrganisationGrant } from "../grant";
import { insertRows } from "../rows";
import { idempotent } from "../sent-ids";
import type { Sql, Statement } from "../transaction";

const stored = columns("AthleteType t", "id, name, base, targetCm, rules, version");

const ownType = `${stored}, t.archived_at IS NOT NULL AS "isArchived",
  (SELECT count(*)::int FROM athlete a WHERE a.organisation_id = t.organisation_id AND a.athlete_type_id = t.id
    AND a.status <> 'archived') AS "athleteCount"`;

const list: Statement<RowWith<typeof stored, OwnType>> = {
  name: "athlete_type_list",
  text: `SELECT ${ownType} FROM athlete_type t WHERE t.organisation_id = $1
    ORDER BY t.archived_at IS NOT NULL, lower(t.name), t.id`,
};

/** The organisation's own athlete types by name, archived ones last. */
export function listAthleteTypes(
  db: Sql,
  _grant: OrganisationGrant<"roster:read" | "roster:write">,
): Promise<OwnType[]> {
  return db.query(list, [db.organisationId]);
}

const find: Statement<RowWith<typeof stored, OwnType>> = {
  name: "athlete_type_find",
  text: `SELECT ${ownType} FROM athlete_type t WHERE t.organisation_id = $1 AND t.id = $2`,
};

/** One type of the organisation, archived too. NOT_FOUND where there is none. */
export async function getAthleteType(
  db: Sql,
  _grant: OrganisationGrant<"roster:read" | "roster:write">,
  id: string,
): Promise<OwnType> {
  const [row] = await db.query(find, [db.organisationId, id]);
  if (!row) throw new DomainError("NOT_FOUND", "There is no such athlete type.");
  return row;
}

type TypeBase = { base: AthleteType; isArchived: boolean };

const built = columns("AthleteType", "base");

const base: Statement<RowWith<typeof built, TypeBase>> = {
  name: "athlete_type_base",
  text: `SELECT ${built}, archived_at IS NOT NULL AS "isArchived" FROM athlete_type
    WHERE organisation_id = $1 AND id = $2`,
};

/** What a type is built on, and whether it takes nobody new; null where there is none. */
export async function findTypeBase(
  db: Sql,
  _grant: OrganisationGrant<"roster:write"> | AthleteGrant<"athlete:write">,
  id: string,
): Promise<TypeBase | null> {
  const [row] = await db.query(base, [db.organisationId, id]);
  return row ?? null;
}

const taken: Statement = {
  name: "athlete_type_name_owner",
  text: `SELECT id FROM athlete_type WHERE organisation_id = $1 AND lower(name) = lower($2) AND id <> $3
    AND archived_at IS NULL`,
};

async function refuseTakenName(db: Sql, name: string, id: string): Promise<void> {
  const rows = await db.query(taken, [db.organisationId, name, id]);
  if (rows.length === 0) return;
  throw new DomainError("CONFLICT", `There is a type called ${name} already.`, { field: "name" });
}

/** Stores a new type; false where it was stored before. CONFLICT where the name or the id is taken. */
export async function createAthleteType(
  db: Sql,
  _grant: OrganisationGrant<"roster:write">,
  { id, type, now }: { id: string; type: OwnTypeInput; now: Date },
): Promise<boolean> {
  return idempotent(db, {
    ...{ model: "AthleteType", id, content: type },
    first: async ({ contentHash }) => {
      await refuseTakenName(db, type.name, id);
      const { organisationId } = db;
      const row = { ...type, organisationId, id, createdAt: now, contentHash };
      await insertRows(db, "AthleteType", [row]);
      return true;
    },
    again: () => false,
  });
}

const update: Statement = {
  name: "athlete_type_update",
  text: `UPDATE athlete_type SET name = $4, target_cm = $5, rules = $6::jsonb, version = version + 1
    WHERE organisation_id = $1 AND id = $2 AND version = $3 AND base = $7 RETURNING version`,
};

/** Writes a type; its base never changes. CONFLICT where the row is stale or the name is taken. */
export async function updateAthleteType(
  db: Sql,
  grant: OrganisationGrant<"roster:write">,
  { id, version, type }: { id: string; version: number; type: OwnTypeInput },
): Promise<void> {
  await refuseTakenName(db, type.name, id);
  const { name, targetCm, rules } = type;
  const values = [db.organisationId, id, version, name, targetCm, JSON.stringify(rules), type.base];
  if ((await db.query(update, values)).length === 1) return;
  const current = await getAthleteType(db, grant, id);
  throw new DomainError("CONFLICT", "Somebody changed this type meanwhile. Reload to see it.", {
    current,
  });
}

const archive: Statement = {
  name: "athlete_type_archive",
  text: `UPDATE athlete_type SET archived_at = $3, version = version + 1
    WHERE organisation_id = $1 AND id = $2 AND (archived_at IS NULL) = ($3::timestamptz IS NOT NULL)
    RETURNING id`,
};

/** Takes a type out of the choices, or (`at` null) back in; its athletes keep it. False: it was so. */
export async function archiveAthleteType(
  db: Sql,
  grant: OrganisationGrant<"roster:write">,
  { id, at }: { id: string; at: Date | null },
): Promise<boolean> {
  const { name } = await getAthleteType(db, grant, id);
  if (at === null) await refuseTakenName(db, name, id);
  return (await db.query(archive, [db.organisationId, id, at])).length > 0;
}

const outsiders: Statement = {
  name: "athlete_type_outsiders",
  text: `SELECT 1 FROM athlete a WHERE a.organisation_id = $1 AND a.athlete_type_id = $2 AND a.status <> 'archived'
    AND NOT ${athleteInScope("a", "$3")} LIMIT 1`,
};

/** Whether a type has athletes out of the grant's scope, whom a change of it would touch too. */
export async function touchesOutsiders(
  db: Sql,
  grant: OrganisationGrant<"roster:write">,
  id: string,
): Promise<boolean> {
  return (await db.query(outsiders, [db.organisationId, id, grant.scopeUserId])).length > 0;
}
