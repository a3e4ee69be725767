import type { Role } from "@talus/domain/access";
import { DomainError } from "@talus/domain/errors";
import { columns, type Row } from "../columns.sql";
import { athleteInScope, type OrganisationGrant, type SystemGrant } from "../grant";
import { deleteOldRows, insertRows, type Older } from "../rows";
import type { Database, Sql } from "../transaction";

const found = columns(
  "Invitation i",
  `organisationId, id, role, email, athleteId, teamIds, expiresAt, acceptedAt, acceptedBy, revokedAt`,
);

/** An invitation as the person who opens its link may see it. */
export type FoundInvitation = Row<typeof found, { role: Role }> & {
  organisationName: string;
  athleteName: string | null;
};

/** An invitation to store; the token itself stays in the link. */
export type NewInvitation = {
  id: string;
  tokenHash: string;
  role: Role;
  email: string | null;
  athleteId: string | null;
  teamIds: string[];
  createdAt: Date;
  expiresAt: Date;
};

/** What a link holds: its organisation, and the token that is stored as a hash alone. */
export type InvitationKey = { organisationId: string; tokenHash: string };

/** The invitation that a link opens, for somebody who belongs to no organisation yet. */
export async function findInvitation(
  database: Database,
  { organisationId, tokenHash }: InvitationKey,
): Promise<FoundInvitation | null> {
  const { rows } = await database.pool.query<FoundInvitation>({
    name: "invitation_find",
    text: `SELECT ${found}, organisation_name AS "organisationName", athlete_name AS "athleteName"
      FROM find_invitation($1, $2) i`,
    values: [organisationId, tokenHash],
  });
  return rows[0] ?? null;
}

/** Stores invitations; an athlete's earlier open ones stop working. */
export async function createInvitations(
  db: Sql,
  grant: OrganisationGrant<"invitation:write" | "member:write">,
  invitations: readonly NewInvitation[],
): Promise<void> {
  const organisationId = grant.actor.organisationId;
  const athleteIds = invitations.flatMap((one) => one.athleteId ?? []);
  await db.query(
    {
      name: "invitations_supersede",
      text: `UPDATE invitation SET revoked_at = $3 WHERE organisation_id = $1
        AND athlete_id = ANY($2::uuid[]) AND accepted_at IS NULL AND revoked_at IS NULL`,
    },
    [organisationId, athleteIds, invitations[0]?.createdAt ?? null],
  );
  await insertRows(
    db,
    "Invitation",
    invitations.map((one) => ({ ...one, organisationId, createdBy: grant.actor.userId })),
  );
}

/** Uses an invitation up; false where somebody was faster, it was revoked or its maker may invite no more. */
export async function useInvitation(
  db: Sql,
  used: { id: string; userId: string; makers: readonly Role[]; now: Date },
): Promise<boolean> {
  const rows = await db.query(
    {
      name: "invitation_use",
      text: `UPDATE invitation i SET accepted_at = $3, accepted_by = $4
        FROM membership m WHERE m.organisation_id = i.organisation_id AND m.user_id = i.created_by
          AND m.deactivated_at IS NULL AND m.role = ANY($5)
          AND i.organisation_id = $1 AND i.id = $2
          AND i.accepted_at IS NULL AND i.revoked_at IS NULL AND i.expires_at > $3
        RETURNING i.id`,
    },
    [db.organisationId, used.id, used.now, used.userId, used.makers],
  );
  return rows.length === 1;
}

/** How a person and an athlete's record stand before the record becomes theirs. */
export async function findRecordOwners(
  db: Sql,
  { athleteId, userId }: { athleteId: string; userId: string },
): Promise<{ isTaken: boolean; hasAnother: boolean }> {
  const [row] = await db.query<{ isTaken: boolean; hasAnother: boolean }>(
    {
      name: "invitation_record",
      text: `SELECT coalesce(bool_or(id = $2), false) AS "isTaken", coalesce(bool_or(user_id = $3), false) AS "hasAnother"
        FROM athlete WHERE organisation_id = $1 AND user_id IS NOT NULL AND (id = $2 OR user_id = $3)`,
    },
    [db.organisationId, athleteId, userId],
  );
  return row ?? { isTaken: false, hasAnother: false };
}

/** Gives a new member what the invitation promised: the athlete record (false: it is taken), or the teams. */
export async function applyInvitation(
  db: Sql,
  invitation: FoundInvitation,
  userId: string,
): Promise<boolean> {
  const organisationId = db.organisationId;
  if (invitation.athleteId) {
    const taken = await db.query(
      {
        name: "invitation_take_record",
        text: `UPDATE athlete SET user_id = $3
          WHERE organisation_id = $1 AND id = $2 AND user_id IS NULL RETURNING id`,
      },
      [organisationId, invitation.athleteId, userId],
    );
    return taken.length === 1;
  }
  const rows = invitation.teamIds.map((teamId) => ({ organisationId, teamId, userId }));
  await insertRows(db, "TeamCoach", rows, { isKnownSkipped: true });
  return true;
}

const open = columns("Invitation i", "id, role, email, expiresAt");

/** An invitation that still works, for the list beside the members. */
export type OpenInvitation = Row<typeof open, { role: Role }> & { athleteName: string | null };

/** Invitations that nobody has used yet. */
export function listOpenInvitations(
  db: Sql,
  _grant: OrganisationGrant<"member:read">,
  now: Date,
): Promise<OpenInvitation[]> {
  return db.query<OpenInvitation>(
    {
      name: "invitations_open",
      text: `SELECT ${open}, a.given_name || ' ' || a.family_name AS "athleteName"
        FROM invitation i LEFT JOIN athlete a ON a.organisation_id = i.organisation_id AND a.id = i.athlete_id
        WHERE i.organisation_id = $1 AND i.accepted_at IS NULL AND i.revoked_at IS NULL AND i.expires_at > $2
        ORDER BY i.created_at DESC, i.id LIMIT 500`,
    },
    [db.organisationId, now],
  );
}

const state = columns("Invitation", "acceptedAt");

/**
 * Makes an open invitation's link useless; false where it was so already. NOT_FOUND where there is no
 * such invitation, CONFLICT where it was used.
 */
export async function revokeInvitation(
  db: Sql,
  grant: OrganisationGrant<"member:write">,
  id: string,
  now: Date,
): Promise<boolean> {
  const { organisationId } = grant.actor;
  const revoked = await db.query(
    {
      name: "invitation_revoke",
      text: `UPDATE invitation SET revoked_at = $3 WHERE organisation_id = $1 AND id = $2
        AND accepted_at IS NULL AND revoked_at IS NULL RETURNING id`,
    },
    [organisationId, id, now],
  );
  if (revoked.length > 0) return true;
  const [known] = await db.query<Row<typeof state>>(
    {
      name: "invitation_state",
      text: `SELECT ${state} FROM invitation WHERE organisation_id = $1 AND id = $2`,
    },
    [organisationId, id],
  );
  if (!known) throw new DomainError("NOT_FOUND", "There is no such invitation.");
  if (known.acceptedAt) throw new DomainError("CONFLICT", "This invitation was used already.");
  return false;
}

const invitable = columns("Athlete a", "id, email");

/** Athletes in the grant's scope who have no login yet, of those asked for. */
export function listInvitableAthletes(
  db: Sql,
  grant: OrganisationGrant<"invitation:write">,
  athleteIds: readonly string[],
): Promise<(Row<typeof invitable> & { name: string })[]> {
  return db.query<Row<typeof invitable> & { name: string }>(
    {
      name: "athletes_invitable",
      text: `SELECT ${invitable}, a.given_name || ' ' || a.family_name AS name FROM athlete a
        WHERE a.organisation_id = $1 AND a.id = ANY($2::uuid[]) AND a.user_id IS NULL AND a.status <> 'archived'
          AND ${athleteInScope("a", "$3")}
        ORDER BY a.family_name, a.given_name, a.id`,
    },
    [db.organisationId, athleteIds, grant.scopeUserId],
  );
}

/** Deletes at most `limit` invitations that nobody used and that ended before a moment; gives how many. */
export function deleteOldInvitations(db: Sql, _grant: SystemGrant, older: Older): Promise<number> {
  const where = "accepted_at IS NULL";
  return deleteOldRows(db, "Invitation", { moment: "expiresAt", where, ...older });
}
