import type { Role } from "@talus/domain/access";
import { DomainError } from "@talus/domain/errors";
import { columns, type Row } from "../columns.sql";
import type { OrganisationGrant } from "../grant";
import { nameMatch } from "../roster/name-match.sql";
import { insertRows } from "../rows";
import type { Sql } from "../transaction";

const place = columns("Membership m", "userId, role, deactivatedAt, version");
const person = columns("User u", "name, email");

/** A member as an owner sees one. */
export type Member = Row<typeof place, { role: Role }> &
  Row<typeof person> & { teamNames: string[] };

/** Inserts a membership in the transaction's organisation. */
export async function createMembership(db: Sql, userId: string, role: Role): Promise<void> {
  await insertRows(db, "Membership", [{ organisationId: db.organisationId, userId, role }]);
}

const member = `${place}, ${person},
  coalesce((SELECT array_agg(t.name ORDER BY t.name) FROM team_coach tc
    JOIN team t ON t.organisation_id = tc.organisation_id AND t.id = tc.team_id
    WHERE tc.organisation_id = m.organisation_id AND tc.user_id = m.user_id), '{}') AS "teamNames"`;

/** Owners, coaches and assistants, in this order, then by name; deactivated ones too. */
export function listStaff(db: Sql, _grant: OrganisationGrant<"member:read">): Promise<Member[]> {
  return db.query<Member>(
    {
      name: "members_staff",
      text: `SELECT ${member} FROM membership m JOIN "user" u ON u.id = m.user_id
        WHERE m.organisation_id = $1 AND m.role <> 'athlete'
        ORDER BY array_position(ARRAY['owner','coach','assistant'], m.role), u.name`,
    },
    [db.organisationId],
  );
}

/** Athletes with a login whom what is typed names, the best first, as `searchAthletes` does; at most `limit`. */
export function searchAthleteMembers(
  db: Sql,
  _grant: OrganisationGrant<"member:read">,
  { search, limit }: { search: string; limit: number },
): Promise<Member[]> {
  const match = nameMatch(search, 3);
  const level = match.level({ names: "f.names", others: "f.others" });
  return db.query<Member>(
    {
      name: `members_search_${match.words}`,
      text: `SELECT ${member} FROM membership m JOIN "user" u ON u.id = m.user_id
        CROSS JOIN LATERAL (SELECT search_fold(u.name) AS names, search_fold(u.email) AS others OFFSET 0) f
        CROSS JOIN LATERAL (SELECT ${level} AS level OFFSET 0) met
        WHERE m.organisation_id = $1 AND m.role = 'athlete' AND met.level < 9
        ORDER BY met.level, u.name, u.id LIMIT $2`,
    },
    [db.organisationId, limit, ...match.values],
  );
}

/** Changes a member's role or access. CONFLICT where it is stale or would leave no owner. */
export async function updateMember(
  db: Sql,
  grant: OrganisationGrant<"member:write">,
  change: { userId: string; version: number; role?: Role; deactivatedAt?: Date | null },
): Promise<void> {
  const { userId, version, role, deactivatedAt } = change;
  const organisationId = grant.actor.organisationId;
  const changed = await db.query(
    {
      name: "member_update",
      text: `UPDATE membership SET role = coalesce($4, role), version = version + 1,
          deactivated_at = CASE WHEN $5 THEN $6 ELSE deactivated_at END
        WHERE organisation_id = $1 AND user_id = $2 AND version = $3 RETURNING user_id`,
    },
    [organisationId, userId, version, role ?? null, deactivatedAt !== undefined, deactivatedAt],
  );
  if (changed.length === 0) {
    throw new DomainError("CONFLICT", "This member was changed meanwhile. Load the list again.");
  }
  const owners = await db.query(
    {
      name: "member_owners",
      text: `SELECT 1 FROM membership
        WHERE organisation_id = $1 AND role = 'owner' AND deactivated_at IS NULL LIMIT 1`,
    },
    [organisationId],
  );
  if (owners.length === 0) {
    throw new DomainError(
      "CONFLICT",
      "An organisation needs an owner. Make somebody else an owner first.",
    );
  }
}

const part = columns("Membership", "role");

type Part = Row<typeof part, { role: Role }> & { isActive: boolean };

/** A person's place in the transaction's organisation, deactivated too; null where they have none. */
export async function findMembership(db: Sql, userId: string): Promise<Part | null> {
  const [row] = await db.query<Part>(
    {
      name: "member_find",
      text: `SELECT ${part}, deactivated_at IS NULL AS "isActive" FROM membership
        WHERE organisation_id = $1 AND user_id = $2`,
    },
    [db.organisationId, userId],
  );
  return row ?? null;
}

/** Whether a person is, or ever was, a member of any organisation but the transaction's. */
export async function belongedElsewhere(db: Sql, userId: string): Promise<boolean> {
  const [row] = await db.query<{ elsewhere: boolean }>(
    { name: "member_elsewhere", text: "SELECT belonged_elsewhere($1, $2) AS elsewhere" },
    [userId, db.organisationId],
  );
  return row?.elsewhere ?? false;
}
