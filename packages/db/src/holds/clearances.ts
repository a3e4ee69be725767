import type { Action } from "@talus/domain/access";
import { DomainError } from "@talus/domain/errors";
import type { Moment } from "@talus/domain/moment";
import type { Clearance } from "@talus/domain/safety/hold";
import { writeAudit } from "../audit";
import { type AthleteGrant, oneAthlete } from "../grant";
import { resumePlan } from "../plans/upkeep";
import { refreshAthleteNow } from "../queue/athlete-now";
import type { Sql, Statement } from "../transaction";
import { countOpenHolds, findHold } from "./holds";

const clear: Statement = {
  name: "hold_clear",
  text: `UPDATE hold SET cleared_at = $5, cleared_by = $6, clearance_by = $7, clearance_on = $8,
      clearance_note = $9, version = version + 1
    WHERE organisation_id = $1 AND athlete_id = $2 AND id = $3 AND version = $4 AND cleared_at IS NULL
    RETURNING id`,
};

/**
 * Records a clearance and ends a hold; with the last one the plan goes on.
 * CONFLICT where somebody cleared or changed it meanwhile; the detail carries the hold as it is now.
 */
export async function clearHold(
  db: Sql,
  grant: AthleteGrant<"hold:clear">,
  change: Moment & { holdId: string; version: number; clearance: Clearance },
): Promise<void> {
  const { clearance } = change;
  const [cleared] = await db.query(clear, [
    db.organisationId,
    grant.athleteId,
    change.holdId,
    change.version,
    change.now,
    grant.actor.userId,
    clearance.clearedByProfessional,
    clearance.clearedOn,
    clearance.note,
  ]);
  if (!cleared) throw await staleHold(db, grant, change.holdId);
  if ((await countOpenHolds(db, grant)) === 0) await resumePlan(db, grant, change);
  else await refreshAthleteNow(db, oneAthlete(grant), change.now);
  await writeAudit(db, {
    id: change.newId(),
    at: change.now,
    action: "hold.cleared",
    subject: "hold",
    subjectId: change.holdId,
    athleteId: grant.athleteId,
    detail: { clearedOn: clearance.clearedOn },
  });
}

const retract: Statement = {
  name: "hold_retract",
  text: `UPDATE hold SET retracted_at = $4, retraction_note = $5, version = version + 1
    WHERE organisation_id = $1 AND athlete_id = $2 AND id = $3 AND cleared_at IS NULL AND retracted_at IS NULL
    RETURNING id`,
};

/** Notes that the athlete calls a hold a slip. It stays in force; a second time changes nothing. */
export async function retractHold(
  db: Sql,
  grant: AthleteGrant<"session:log">,
  change: { holdId: string; note: string; auditId: string; now: Date },
): Promise<void> {
  const [retracted] = await db.query(retract, [
    db.organisationId,
    grant.athleteId,
    change.holdId,
    change.now,
    change.note,
  ]);
  if (!retracted) {
    if (await findHold(db, grant, change.holdId)) return;
    throw new DomainError("NOT_FOUND", "There is no such hold.");
  }
  await writeAudit(db, {
    id: change.auditId,
    at: change.now,
    action: "hold.retracted",
    subject: "hold",
    subjectId: change.holdId,
    athleteId: grant.athleteId,
  });
}

async function staleHold(db: Sql, grant: AthleteGrant<Action>, holdId: string) {
  const current = await findHold(db, grant, holdId);
  if (!current) return new DomainError("NOT_FOUND", "There is no such hold.");
  const message = current.clearedAt
    ? "Somebody has cleared this hold already."
    : "This hold changed since you opened it. Read it again, then record the clearance.";
  return new DomainError("CONFLICT", message, current);
}
