import type { Action } from "@talus/domain/access";
import type { TypeRules } from "@talus/domain/athlete-types/type-rules";
import { daysAnywhere, daysByZone, type LocalDate } from "@talus/domain/calendar";
import type { Moment } from "@talus/domain/moment";
import { changedSessions } from "@talus/domain/schedule/assignment/changed-sessions";
import {
  horizonOf,
  type PlacingMode,
  placePlan,
} from "@talus/domain/schedule/assignment/place-plan";
import {
  type AthleteGrant,
  type AthletesGrant,
  grantSystem,
  inBatches,
  oneAthlete,
  type SystemGrant,
  systemAthletes,
} from "../grant";
import { lockAthletes } from "../locks";
import { goesOnAfter } from "../running-plan.sql";
import { type Database, type Sql, type Statement, withOrganisation } from "../transaction";
import { listPlanStates } from "./states";
import { cancelFrom, cancelOutside, storePlans } from "./writes";

/** What a plan is placed anew for. */
export type PlanChange =
  | "plan:assign"
  | "plan:write"
  | "roster:write"
  | "athlete:write"
  | "athlete:preferences"
  | "assessment:capture"
  | "assessment:amend"
  | "assessment:review"
  | "hold:clear";

/** So many athletes go into one round of statements. */
const batchSize = 1000;

/**
 * Places the future of these athletes anew, from each one's own today: by their training week,
 * phase, pause and hold as they are now. Logged sessions stay. The consequence of a change (an
 * assignment, an undo, an edited athlete, a clearance), under that change's grant.
 */
export async function replacePlans(
  db: Sql,
  grant: AthletesGrant<PlanChange>,
  moment: Moment,
): Promise<void> {
  await placeInBatches(db, grant, { mode: "anew", moment });
}

/** What another set of rules would do: to how many athletes with a plan, and to how many sessions. */
export type ChangedSessions = { athletes: number; withPlan: number; sessions: number };

/** Counts the coming sessions that other rules of their type would change; writes nothing. */
export async function countChanged(
  db: Sql,
  grant: AthletesGrant<Action>,
  { rules, moment }: { rules: TypeRules; moment: Moment },
): Promise<ChangedSessions> {
  const { earliest } = daysAnywhere(moment.now);
  const todayIn = daysByZone(moment.now);
  const changed = { athletes: grant.athleteIds.length, withPlan: 0, sessions: 0 };
  for (const batch of inBatches(grant, batchSize)) {
    for (const state of await listPlanStates(db, batch, earliest)) {
      if (state.segments.length === 0) continue;
      changed.withPlan += 1;
      changed.sessions += changedSessions(state, { ...state, rules }, todayIn(state.timeZone));
    }
  }
  return changed;
}

async function placeInBatches(
  db: Sql,
  grant: AthletesGrant<Action>,
  { mode, moment }: { mode: PlacingMode; moment: Moment },
): Promise<void> {
  const { earliest } = daysAnywhere(moment.now);
  const todayIn = daysByZone(moment.now);
  // Before their state is read: a hold that opens meanwhile waits, or has closed their days.
  await lockAthletes(db, grant.athleteIds);
  for (const batch of inBatches(grant, batchSize)) {
    const states = await listPlanStates(db, batch, earliest);
    const plans = states.map((state) => placePlan(state, mode, todayIn(state.timeZone)));
    if (mode === "anew") await cancelOutside(db, batch, plans);
    await storePlans(db, batch, { plans, newId: moment.newId });
  }
}

/** Takes the unlogged sessions from `from` on out of the plan: a hold begins. */
export async function suspendPlan(
  db: Sql,
  grant: AthleteGrant<Action>,
  from: LocalDate,
): Promise<void> {
  await cancelFrom(db, grant, from);
}

/** Places the plan again after a hold, a pause, a journey or a change of a training week. */
export async function resumePlan(
  db: Sql,
  grant: AthleteGrant<"hold:clear" | "athlete:write" | "plan:write" | "athlete:preferences">,
  moment: Moment,
): Promise<void> {
  await replacePlans(db, oneAthlete(grant), moment);
}

const toRoll: Statement = {
  name: "plan_to_roll",
  text: `SELECT s.athlete_id AS "athleteId", a.time_zone AS "timeZone",
      bool_or(s.placed_until IS NULL) AS "isNew",
      min(s.placed_until) AS "placedUntil" FROM assignment s
    JOIN athlete a ON a.organisation_id = s.organisation_id AND a.id = s.athlete_id
    WHERE s.organisation_id = $1 AND ($2::uuid IS NULL OR s.athlete_id = $2)
      AND s.undone_at IS NULL AND ${goesOnAfter("s", "coalesce(s.placed_until, s.starts_on) + 1")}
      AND (s.placed_until IS NULL OR s.placed_until < $3::date)
      AND a.status <> 'archived' AND NOT EXISTS (SELECT 1 FROM hold h
        WHERE h.organisation_id = a.organisation_id AND h.athlete_id = a.id AND h.cleared_at IS NULL)
    GROUP BY s.athlete_id, a.time_zone`,
};

/**
 * Keeps plans placed four weeks ahead of each athlete's own today; what is placed stays. One
 * athlete's, or in the background all of the organisation. Gives how many plans grew; at once again
 * it gives 0.
 */
export async function rollPlans(
  db: Sql,
  grant: AthleteGrant<Action> | SystemGrant,
  moment: Moment,
): Promise<number> {
  if (!("athleteId" in grant)) {
    const behind = await listBehind(db, null, moment.now);
    return rollAhead(db, systemAthletes(grant, behind), moment);
  }
  const behind = await listBehind(db, grant.athleteId, moment.now);
  return behind.length === 0 ? 0 : rollAhead(db, oneAthlete(grant), moment);
}

async function rollAhead(db: Sql, grant: AthletesGrant<Action>, moment: Moment): Promise<number> {
  await placeInBatches(db, grant, { mode: "ahead", moment });
  return grant.athleteIds.length;
}

/** Whose plan ends before the four weeks do. */
async function listBehind(db: Sql, athleteId: string | null, now: Date): Promise<string[]> {
  type Row = { athleteId: string; timeZone: string; isNew: boolean; placedUntil: LocalDate | null };
  const until = horizonOf(daysAnywhere(now).latest);
  const rows = await db.query<Row>(toRoll, [db.organisationId, athleteId, until]);
  const todayIn = daysByZone(now);
  const isBehind = ({ timeZone, isNew, placedUntil }: Row) =>
    isNew || placedUntil === null || placedUntil < horizonOf(todayIn(timeZone));
  return rows.filter(isBehind).map((row) => row.athleteId);
}

/**
 * Keeps the plans of every organisation ahead, each in its own transaction; the daily work. What fails
 * in one is told to `onFault` and keeps no other waiting; where its athletes' plans cannot be placed
 * together, each is placed alone, so that one athlete stops nobody else.
 */
export async function rollAllPlans(
  database: Database,
  moment: Moment,
  onFault: (organisationId: string, error: unknown) => void,
): Promise<void> {
  const { rows } = await database.pool.query<{ id: string }>(
    "SELECT list_organisation_ids() AS id",
  );
  for (const { id } of rows) {
    const inTransaction = <T>(work: (db: Sql) => Promise<T>) =>
      withOrganisation(database, { organisationId: id, userId: null }, async (db) => {
        await db.allowMinutes();
        return work(db);
      });
    try {
      await inTransaction((db) => rollPlans(db, grantSystem(db), moment));
    } catch (error) {
      onFault(id, error);
      await rollOneByOne(inTransaction, moment).catch((again) => onFault(id, again));
    }
  }
}

type InTransaction = <T>(work: (db: Sql) => Promise<T>) => Promise<T>;

const everyPlanned: Statement = {
  name: "plan_every_athlete",
  text: `SELECT DISTINCT athlete_id AS "athleteId" FROM assignment
    WHERE organisation_id = $1 AND undone_at IS NULL ORDER BY athlete_id`,
};

async function rollOneByOne(inTransaction: InTransaction, moment: Moment): Promise<void> {
  const rows = await inTransaction((db) =>
    db.query<{ athleteId: string }>(everyPlanned, [db.organisationId]),
  );
  for (const { athleteId } of rows) {
    // Whose plan cannot be placed is passed by: the organisation's fault was told already.
    await inTransaction((db) => rollOne(db, athleteId, moment)).catch(() => {});
  }
}

async function rollOne(db: Sql, athleteId: string, moment: Moment): Promise<void> {
  const behind = await listBehind(db, athleteId, moment.now);
  await rollAhead(db, systemAthletes(grantSystem(db), behind), moment);
}
