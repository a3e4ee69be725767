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
import { columns, type Row } from "../columns.sql";
import {
  type AthleteGrant,
  type AthletesGrant,
  inBatches,
  oneAthlete,
  type SystemGrant,
} from "../grant";
import { lockAthletes } from "../locks";
import { refreshAthleteNow } from "../queue/athlete-now";
import { goesOnAfter } from "../running-plan.sql";
import type { Sql, Statement } from "../transaction";
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
  // The lock precedes the reading: a hold that opens meanwhile waits, or has closed their days.
  await lockAthletes(db, grant.athleteIds);
  for (const batch of inBatches(grant, batchSize)) {
    const states = await listPlanStates(db, batch, earliest);
    const plans = states.map((state) => placePlan(state, mode, todayIn(state.timeZone)));
    const placedBefore = states
      .flatMap(({ segments }) => segments)
      .filter(({ placedUntil }) => placedUntil !== null)
      .map(({ assignmentId }) => assignmentId);
    await Promise.all([
      mode === "anew" && cancelOutside(db, batch, plans),
      storePlans(db, batch, { plans, placedBefore, newId: moment.newId }),
      refreshAthleteNow(db, batch, moment.now),
    ]);
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

const owner = columns("Assignment s", "athleteId");
const zone = columns("Athlete a", "timeZone");

type RollRow = Row<typeof owner> &
  Row<typeof zone> & { isNew: boolean; placedUntil: LocalDate | null };

const toRoll: Statement<RollRow> = {
  name: "plan_to_roll",
  text: `SELECT ${owner}, ${zone}, bool_or(s.placed_until IS NULL) AS "isNew",
      min(s.placed_until) AS "placedUntil" FROM assignment s
    JOIN athlete a ON a.organisation_id = s.organisation_id AND a.id = s.athlete_id
    WHERE s.organisation_id = $1
      AND s.undone_at IS NULL AND ${goesOnAfter("s", "coalesce(s.placed_until, s.starts_on) + 1")}
      AND (s.placed_until IS NULL OR s.placed_until < $2::date)
      AND a.status <> 'archived' AND NOT EXISTS (SELECT 1 FROM hold h
        WHERE h.organisation_id = a.organisation_id AND h.athlete_id = a.id AND h.cleared_at IS NULL)
    GROUP BY s.athlete_id, a.time_zone ORDER BY min(s.placed_until) NULLS FIRST, s.athlete_id`,
};

/**
 * Whose plan ends before the four weeks from their own today do, most behind first: those whose plan
 * ran out wait longest.
 */
export async function listBehind(db: Sql, _grant: SystemGrant, now: Date): Promise<string[]> {
  const until = horizonOf(daysAnywhere(now).latest);
  const rows = await db.query(toRoll, [db.organisationId, until]);
  const todayIn = daysByZone(now);
  const isBehind = ({ timeZone, isNew, placedUntil }: RollRow) =>
    isNew || placedUntil === null || placedUntil < horizonOf(todayIn(timeZone));
  return rows.filter(isBehind).map((row) => row.athleteId);
}

/** Places these athletes' plans four weeks ahead of each one's own today; what is placed stays. */
export async function rollAhead(
  db: Sql,
  grant: AthletesGrant<"plan:write">,
  moment: Moment,
): Promise<void> {
  await placeInBatches(db, grant, { mode: "ahead", moment });
}
