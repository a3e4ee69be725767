import {
  type Action,
  type Actor,
  can,
  organisationRelations,
  type Relation,
  type Role,
} from "@talus/domain/access";
import { DomainError } from "@talus/domain/errors";
import { columns, type Row } from "./columns.sql";
import type { Entered } from "./enter";
import type { Sql, Statement } from "./transaction";

const granted = Symbol("granted");

/** Proof, made only here, that the actor may do `A` to one athlete. Queries filter by it. */
export type AthleteGrant<A extends Action = Action> = {
  readonly [granted]: A;
  readonly athleteId: string;
  readonly actor: Actor;
  readonly relations: readonly Relation[];
};

/** Proof, made only here, that the actor may do `A` to each of these athletes at once. */
export type AthletesGrant<A extends Action = Action> = {
  readonly [granted]: A;
  readonly athleteIds: readonly string[];
};

/** Proof, made only here, that work in the background acts for an organisation: nobody asked for it. */
export type SystemGrant = { readonly [granted]: "background" };

/** Proof, made only here, that the actor may do `A` to one team. */
export type TeamGrant<A extends Action = Action> = {
  readonly [granted]: A;
  readonly teamId: string;
  readonly actor: Actor;
};

/**
 * Proof, made only here, that the actor may do `A` in the organisation. `scopeUserId` null: every
 * athlete and team; else only those of this user's teams — each list query must apply it
 * ({@link athleteInScope}).
 */
export type OrganisationGrant<A extends Action = Action> = {
  readonly [granted]: A;
  readonly actor: Actor;
  readonly scopeUserId: string | null;
};

/** Whose trend is read: a team's, or that of everybody in the organisation. */
export type TrendGrant = TeamGrant<"team:trends"> | OrganisationGrant<"organisation:trends">;

/** The team of a grant; null where it is for everybody. */
export function teamOf(grant: TrendGrant): string | null {
  return "teamId" in grant ? grant.teamId : null;
}

/**
 * How the actor stood to the athlete when the transaction began; a write locked them first, so that
 * nobody else decides on them until it ends. A stranger gets NOT_FOUND (existence does not leak), a known
 * person without the right FORBIDDEN.
 */
export function grantAthlete<A extends Action>(entered: Entered, action: A): AthleteGrant<A> {
  const actor = memberIn(entered);
  const { athleteId } = entered.subject;
  if (athleteId === null) throw new Error("The transaction was begun for no athlete");
  const relations = relationsOf(actor, entered.subject);
  if (relations.length === 0) throw new DomainError("NOT_FOUND", "There is no such athlete.");
  if (!can(relations, action)) throw forbidden();
  return { [granted]: action, athleteId, actor, relations };
}

/** The actor whom a transaction was begun for; FORBIDDEN where they are no member (any more). */
export function memberIn({ actor }: Entered): Actor {
  if (actor) return actor;
  throw new DomainError(
    "FORBIDDEN",
    "You are not a member of this organisation any more. Sign in again.",
  );
}

function relationsOf(
  { role }: Actor,
  { isFound, isSelf, isStaff }: { isFound: boolean; isSelf: boolean; isStaff: boolean },
): Relation[] {
  const relations: Relation[] = [];
  if (isFound && role === "owner") relations.push("owner");
  if (isStaff && (role === "coach" || role === "assistant")) relations.push(role);
  if (isSelf) relations.push("self");
  return relations;
}

/** The grant of one athlete, for work that takes many. */
export function oneAthlete<A extends Action>(grant: AthleteGrant<A>): AthletesGrant<A> {
  return { [granted]: grant[granted], athleteIds: [grant.athleteId] };
}

const behalf = columns("Membership m", "userId, role");

const lettingTeams: Statement<Row<typeof behalf, { role: Role }> & { teamId: string }> = {
  name: "grant_on_behalf",
  text: `SELECT ${behalf}, t.id AS "teamId" FROM team_athlete ta
    JOIN team t ON t.organisation_id = ta.organisation_id AND t.id = ta.team_id AND t.archived_at IS NULL
    JOIN membership m ON m.organisation_id = t.organisation_id AND m.user_id = t.exceptions_only_by
      AND m.deactivated_at IS NULL
    WHERE ta.organisation_id = $1 AND ta.athlete_id = $2
      AND (m.role = 'owner' OR EXISTS (SELECT 1 FROM team_coach tc WHERE tc.organisation_id = t.organisation_id
        AND tc.team_id = t.id AND tc.user_id = m.user_id))
    ORDER BY t.exceptions_only_since, t.id`,
};

/**
 * The right to review of whoever lets verdicts within the rules of one of the athlete's teams be accepted,
 * and that team; null where nobody does who still may review the athlete. Looked up now: who has lost
 * the right, or left the team, lets nothing.
 */
export async function grantOnBehalf(
  db: Sql,
  { athleteId }: AthleteGrant<"assessment:capture" | "assessment:amend">,
): Promise<{ grant: AthleteGrant<"assessment:review">; teamId: string } | null> {
  const action = "assessment:review";
  const { organisationId } = db;
  for (const { teamId, ...person } of await db.query(lettingTeams, [organisationId, athleteId])) {
    const actor = { ...person, organisationId };
    const relations = relationsOf(actor, { isFound: true, isSelf: false, isStaff: true });
    if (can(relations, action)) {
      return { grant: { [granted]: action, athleteId, actor, relations }, teamId };
    }
  }
  return null;
}

const athletesInScope: Statement<{ count: number }> = {
  name: "grant_athletes",
  text: `SELECT count(*)::int AS count FROM athlete a
    WHERE a.organisation_id = $1 AND a.id = ANY($2::uuid[]) AND ${rosterInScope("a", "$1", "$3")}`,
};

/** Looks up now that every one of these athletes is in the grant's scope; NOT_FOUND otherwise. */
export async function grantAthletes<A extends Action>(
  db: Sql,
  grant: OrganisationGrant<A>,
  athleteIds: readonly string[],
): Promise<AthletesGrant<A>> {
  const [row] = await db.query(athletesInScope, [db.organisationId, athleteIds, grant.scopeUserId]);
  if (row?.count !== new Set(athleteIds).size)
    throw new DomainError("NOT_FOUND", "One of these athletes is not on your roster.");
  return { [granted]: grant[granted], athleteIds };
}

const athlete = columns("Athlete", "id");

const athletesOfType: Statement<Row<typeof athlete>> = {
  name: "grant_athletes_of_type",
  text: `SELECT ${athlete} FROM athlete WHERE organisation_id = $1 AND athlete_type_id = $2
    AND status <> 'archived' ORDER BY id`,
};

/**
 * Everybody of a type, whoever coaches them: a type counts in the whole organisation. To count what a
 * change would do, not to make it.
 */
export async function grantAthletesOfType(
  db: Sql,
  _grant: OrganisationGrant<"roster:write">,
  typeId: string,
): Promise<AthletesGrant<"roster:read">> {
  const rows = await db.query(athletesOfType, [db.organisationId, typeId]);
  return { [granted]: "roster:read", athleteIds: rows.map((row) => row.id) };
}

/** What work in the background acts by. Throws in a transaction that somebody asked for. */
export function grantSystem(db: Sql): SystemGrant {
  if (db.userId !== "") throw new Error("A transaction of a person's acts by that person's grants");
  return { [granted]: "background" };
}

/** The athletes whom work in the background turns to, of the transaction's organisation. */
export function systemAthletes(
  _grant: SystemGrant,
  athleteIds: readonly string[],
): AthletesGrant<"plan:write"> {
  return { [granted]: "plan:write", athleteIds };
}

/** The same grant in parts of at most `size` athletes. */
export function* inBatches<A extends Action>(
  grant: AthletesGrant<A>,
  size: number,
): Generator<AthletesGrant<A>> {
  for (let first = 0; first < grant.athleteIds.length; first += size)
    yield { ...grant, athleteIds: grant.athleteIds.slice(first, first + size) };
}

/** The same grant for some of its athletes. */
export function narrowed<A extends Action>(
  grant: AthletesGrant<A>,
  athleteIds: readonly string[],
): AthletesGrant<A> {
  const ids = new Set(athleteIds);
  return { ...grant, athleteIds: grant.athleteIds.filter((id) => ids.has(id)) };
}

/** The grant of one of many athletes, for what is written one by one. Throws where they are none of them. */
export function oneOf<A extends Action>(
  grant: AthletesGrant<A>,
  athleteId: string,
  actor: Actor,
): AthleteGrant<A> {
  requireGranted(grant, [{ athleteId }]);
  return {
    [granted]: grant[granted],
    athleteId,
    actor,
    relations: organisationRelations(actor.role),
  };
}

/** Throws where a row is about an athlete whom the grant does not name: a fault of ours. */
export function requireGranted(
  grant: AthletesGrant<Action>,
  rows: readonly { athleteId: string }[],
): void {
  const ids = new Set(grant.athleteIds);
  if (!rows.every((row) => ids.has(row.athleteId)))
    throw new Error("There is no grant for one of these athletes");
}

const teamRelation: Statement<{ staff: boolean }> = {
  name: "grant_team",
  text: `SELECT EXISTS (SELECT 1 FROM team_coach tc WHERE tc.organisation_id = t.organisation_id
      AND tc.team_id = t.id AND tc.user_id = $3) AS staff
    FROM team t WHERE t.organisation_id = $1 AND t.id = $2`,
};

/** How the actor stood to the team when the transaction began; errors as {@link grantAthlete}. */
export function grantEnteredTeam<A extends Action>(entered: Entered, action: A): TeamGrant<A> {
  const { teamId } = entered.subject;
  if (teamId === null) throw new Error("The transaction was begun for no team");
  return teamGrant(memberIn(entered), teamId, { action, stand: entered.subject });
}

/** Looks the actor's relation to another team up now; errors as {@link grantAthlete}. */
export async function grantTeam<A extends Action>(
  db: Sql,
  actor: Actor,
  teamId: string,
  action: A,
): Promise<TeamGrant<A>> {
  const [row] = await db.query(teamRelation, [db.organisationId, teamId, actor.userId]);
  const stand = { isFound: row !== undefined, isSelf: false, isStaff: row?.staff ?? false };
  return teamGrant(actor, teamId, { action, stand });
}

function teamGrant<A extends Action>(
  actor: Actor,
  teamId: string,
  { action, stand }: { action: A; stand: { isFound: boolean; isSelf: boolean; isStaff: boolean } },
): TeamGrant<A> {
  const relations = relationsOf(actor, stand);
  if (relations.length === 0) throw new DomainError("NOT_FOUND", "There is no such team.");
  if (!can(relations, action)) throw forbidden();
  return { [granted]: action, teamId, actor };
}

/** What the actor's role alone allows in the organisation; FORBIDDEN otherwise. */
export function grantOrganisation<A extends Action>(actor: Actor, action: A): OrganisationGrant<A> {
  if (!can(organisationRelations(actor.role), action)) throw forbidden();
  const scopeUserId = actor.role === "owner" ? null : actor.userId;
  return { [granted]: action, actor, scopeUserId };
}

/**
 * SQL that is true where the athlete row `alias` lies in a grant's scope.
 * `parameter` is the placeholder that carries `grant.scopeUserId`, such as "$2".
 */
export function athleteInScope(alias: string, parameter: string): string {
  return `(${parameter}::uuid IS NULL OR EXISTS (SELECT 1 FROM team_athlete scope_ta
    JOIN team_coach scope_tc ON scope_tc.organisation_id = scope_ta.organisation_id AND scope_tc.team_id = scope_ta.team_id
    WHERE scope_ta.organisation_id = ${alias}.organisation_id AND scope_ta.athlete_id = ${alias}.id
      AND scope_tc.user_id = ${parameter}::uuid))`;
}

/**
 * As {@link athleteInScope}, for a read that passes over a whole roster: the athletes of the user's
 * teams are gathered once. `organisation` is the placeholder that carries the organisation's id.
 */
export function rosterInScope(alias: string, organisation: string, parameter: string): string {
  return `(${parameter}::uuid IS NULL OR ${alias}.id IN (SELECT scope_ta.athlete_id FROM team_coach scope_tc
    JOIN team_athlete scope_ta ON scope_ta.organisation_id = scope_tc.organisation_id AND scope_ta.team_id = scope_tc.team_id
    WHERE scope_tc.organisation_id = ${organisation} AND scope_tc.user_id = ${parameter}::uuid))`;
}

function forbidden(): DomainError {
  return new DomainError(
    "FORBIDDEN",
    "Your role does not allow this. Ask an owner of the organisation.",
  );
}
