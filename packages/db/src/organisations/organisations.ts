import type { Role } from "@talus/domain/access";
import { DomainError } from "@talus/domain/errors";
import { columns, type Row } from "../columns.sql";
import type { OrganisationGrant } from "../grant";
import { insertRows } from "../rows";
import type { Database, Sql, Statement } from "../transaction";

const seen = columns("Organisation", "organisationId as id, name, timeZone, weekStart, version");

/** An organisation as its members see it. */
export type Organisation = Row<typeof seen>;

/** A person's place in one organisation. */
export type OwnMembership = { organisationId: string; organisationName: string; role: Role };

/** Inserts an organisation; the transaction's identity must already be it. */
export async function createOrganisation(
  db: Sql,
  organisation: { name: string; timeZone: string; isDemonstration?: boolean },
): Promise<void> {
  await insertRows(db, "Organisation", [{ organisationId: db.organisationId, ...organisation }]);
}

const exists: Statement<{ exists: boolean }> = {
  name: "organisation_exists",
  text: 'SELECT organisation_exists() AS "exists"',
};

/** Whether anybody founded an organisation here; the demonstration club does not count. */
export async function organisationExists(database: Database): Promise<boolean> {
  const { rows } = await database.pool.query<{ exists: boolean }>(exists);
  return rows[0]?.exists ?? false;
}

/** As {@link organisationExists} in the transaction that founds one: two founders take turns. */
export async function organisationExistsNow(db: Sql): Promise<boolean> {
  await db.query({
    name: "organisation_founding",
    text: "SELECT pg_advisory_xact_lock(hashtext('first organisation'))",
  });
  const [row] = await db.query(exists);
  return row?.exists ?? false;
}

/** The organisation of the grant. */
export async function getOrganisation(
  db: Sql,
  _grant: OrganisationGrant<"organisation:read">,
): Promise<Organisation> {
  const [row] = await db.query<Organisation>(
    {
      name: "organisation_get",
      text: `SELECT ${seen} FROM organisation WHERE organisation_id = $1`,
    },
    [db.organisationId],
  );
  if (!row) throw new DomainError("NOT_FOUND", "There is no such organisation.");
  return row;
}

/** Changes name, time zone and first day of the week; CONFLICT where somebody was faster. */
export async function updateOrganisation(
  db: Sql,
  grant: OrganisationGrant<"organisation:write">,
  change: { name: string; timeZone: string; weekStart: number; version: number },
): Promise<void> {
  const changed = await db.query(
    {
      name: "organisation_update",
      text: `UPDATE organisation SET name = $3, time_zone = $4, week_start = $5, version = version + 1
        WHERE organisation_id = $1 AND version = $2 RETURNING organisation_id`,
    },
    [grant.actor.organisationId, change.version, change.name, change.timeZone, change.weekStart],
  );
  if (changed.length === 0) {
    throw new DomainError(
      "CONFLICT",
      "Somebody changed these settings while you had them open. Load them again.",
    );
  }
}

/** The organisations that a person belongs to now, oldest first. */
export async function listOwnMemberships(
  database: Database,
  userId: string,
): Promise<OwnMembership[]> {
  const { rows } = await database.pool.query<OwnMembership>({
    name: "own_memberships",
    text: `SELECT organisation_id AS "organisationId", organisation_name AS "organisationName", role
      FROM own_memberships($1)`,
    values: [userId],
  });
  return rows;
}

/** Makes an organisation the one that a session works in; false where the person is no member. */
export async function switchOrganisation(
  database: Database,
  session: { tokenHash: string; userId: string },
  organisationId: string,
): Promise<boolean> {
  const own = await listOwnMemberships(database, session.userId);
  if (!own.some((membership) => membership.organisationId === organisationId)) return false;
  await database.prisma.session.updateMany({
    where: { tokenHash: session.tokenHash },
    data: { activeOrganisationId: organisationId },
  });
  return true;
}
