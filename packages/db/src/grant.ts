import {
  type Action,
  type Actor,
  can,
  organisationRelations,
  type Relation,
} from "@talus/domain/access";
import { DomainError } from "@talus/domain/errors";
import type { Sql, Statement } from "./transaction";

const granted = Symbol("granted");

/** Proof, made only here, that the actor may do `A` to one athlete. Queries filter by it. */
export type AthleteGrant<A extends Action = Action> = {
  readonly [granted]: A;
  readonly athleteId: string;
  readonly actor: Actor;
  readonly relations: readonly Relation[];
};

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

const athleteRelation: Statement = {
  name: "grant_athlete",
  text: `SELECT (a.user_id = $3) IS TRUE AS self,
      EXISTS (SELECT 1 FROM team_athlete ta JOIN team_coach tc
          ON tc.organisation_id = ta.organisation_id AND tc.team_id = ta.team_id
        WHERE ta.organisation_id = a.organisation_id AND ta.athlete_id = a.id AND tc.user_id = $3) AS staff
    FROM athlete a WHERE a.organisation_id = $1 AND a.id = $2`,
};

const lockedAthleteRelation: Statement = {
  name: "grant_locked_athlete",
  text: `${athleteRelation.text} FOR NO KEY UPDATE OF a`,
};

/**
 * Looks the actor's relation to an athlete up now, in this transaction.
 * A stranger gets NOT_FOUND (existence does not leak), a known person without the right FORBIDDEN.
 */
export function grantAthlete<A extends Action>(
  db: Sql,
  actor: Actor,
  athleteId: string,
  action: A,
): Promise<AthleteGrant<A>> {
  return grantBy(db, athleteRelation, { actor, athleteId, action });
}

/**
 * As {@link grantAthlete}, and nobody else decides on the athlete until the transaction ends. For
 * every write: the same statement locks and looks up.
 */
export function grantLockedAthlete<A extends Action>(
  db: Sql,
  actor: Actor,
  athleteId: string,
  action: A,
): Promise<AthleteGrant<A>> {
  return grantBy(db, lockedAthleteRelation, { actor, athleteId, action });
}

async function grantBy<A extends Action>(
  db: Sql,
  relation: Statement,
  { actor, athleteId, action }: { actor: Actor; athleteId: string; action: A },
): Promise<AthleteGrant<A>> {
  const [row] = await db.query<{ self: boolean; staff: boolean }>(relation, [
    db.organisationId,
    athleteId,
    actor.userId,
  ]);
  const relations: Relation[] = [];
  if (row && actor.role === "owner") relations.push("owner");
  if (row?.staff && (actor.role === "coach" || actor.role === "assistant"))
    relations.push(actor.role);
  if (row?.self) relations.push("self");
  if (relations.length === 0) throw new DomainError("NOT_FOUND", "There is no such athlete.");
  if (!can(relations, action)) throw forbidden();
  return { [granted]: action, athleteId, actor, relations };
}

const teamRelation: Statement = {
  name: "grant_team",
  text: `SELECT EXISTS (SELECT 1 FROM team_coach tc WHERE tc.organisation_id = t.organisation_id
      AND tc.team_id = t.id AND tc.user_id = $3) AS staff
    FROM team t WHERE t.organisation_id = $1 AND t.id = $2`,
};

/** Looks the actor's relation to a team up now; errors as {@link grantAthlete}. */
export async function grantTeam<A extends Action>(
  db: Sql,
  actor: Actor,
  teamId: string,
  action: A,
): Promise<TeamGrant<A>> {
  const [row] = await db.query<{ staff: boolean }>(teamRelation, [
    db.organisationId,
    teamId,
    actor.userId,
  ]);
  const relations: Relation[] = [];
  if (row && actor.role === "owner") relations.push("owner");
  if (row?.staff && (actor.role === "coach" || actor.role === "assistant"))
    relations.push(actor.role);
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
