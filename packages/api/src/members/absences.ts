import { writeAudit } from "@talus/db/audit";
import type { OrganisationGrant } from "@talus/db/grant";
import {
  type Absence,
  createAbsence,
  endAbsences,
  findAbsenceAgainst,
  placeDeputies,
} from "@talus/db/organisations/absences";
import { listQueueOwners } from "@talus/db/queue/marks";
import { rosterDay } from "@talus/db/roster/selection";
import { rolesThatMay } from "@talus/domain/access";
import { pauseEndFault } from "@talus/domain/athletes/athlete.schema";
import { DomainError } from "@talus/domain/errors";
import type { AbsenceInput } from "@talus/domain/teams/absence.schema";
import type { EnteredContext } from "../context";

type Grant = OrganisationGrant<"queue:write">;

/**
 * Lets somebody stand in for a coach until a day, instead of whoever did. FORBIDDEN for another coach's
 * absence, NOT_FOUND where one of both decides nothing here, INVALID where the day is over or one names oneself,
 * CONFLICT where the deputy is out, or the coach stands in for somebody.
 */
export async function setAbsence(
  ctx: EnteredContext,
  grant: Grant,
  input: AbsenceInput,
): Promise<void> {
  const { db } = ctx;
  const { userId, deputyId, until } = input;
  const now = ctx.now();
  refuseOthers(grant, userId);
  const { today } = await rosterDay(db, now);
  const fault = pauseEndFault(until, today);
  if (fault) throw new DomainError("INVALID", fault, { field: "until" });
  const field = "deputyId";
  if (userId === deputyId)
    throw new DomainError("INVALID", "Nobody stands in for themselves. Choose somebody else.", {
      field,
    });
  const against = await findAbsenceAgainst(db, grant, input);
  const deciders = await listQueueOwners(db, grant, rolesThatMay("queue:write"));
  const roleOf = (id: string) => deciders.find((one) => one.userId === id)?.role;
  if (roleOf(userId) !== "coach")
    throw new DomainError("NOT_FOUND", "There is no such coach here.");
  if (!roleOf(deputyId))
    throw new DomainError(
      "NOT_FOUND",
      "They have left, or decide nothing here any more. Choose somebody else.",
      { field },
    );
  if (against) throw new DomainError("CONFLICT", wordsAgainst(against, deputyId), { field });
  await endAbsences(db, grant, { userId, asDeputy: false });
  await createAbsence(db, grant, { userId, deputyId, until, now });
  await placeDeputies(db, grant, now);
  await note(ctx, { userId, action: "member.absent", detail: { deputyId, until } });
}

/** Ends a coach's absence; NOT_FOUND where they are not out, FORBIDDEN as {@link setAbsence}. */
export async function endAbsence(
  ctx: EnteredContext,
  grant: Grant,
  { userId }: { userId: string },
): Promise<void> {
  refuseOthers(grant, userId);
  const ended = await endAbsences(ctx.db, grant, { userId, asDeputy: false });
  if (ended.length === 0) throw new DomainError("NOT_FOUND", "They are not out any more.");
  await placeDeputies(ctx.db, grant, ctx.now());
  await note(ctx, { userId, action: "member.back" });
}

function wordsAgainst({ userId, name, deputyName }: Absence, deputyId: string): string {
  return userId === deputyId
    ? `${name} is out too. Choose somebody else.`
    : `${deputyName} stands in for ${name}, who needs somebody else first.`;
}

/** A coach decides on their own absence, an owner on everybody's. */
function refuseOthers({ actor }: Grant, userId: string): void {
  if (actor.role !== "owner" && actor.userId !== userId)
    throw new DomainError("FORBIDDEN", "Only an owner decides on the absence of somebody else.");
}

function note(
  ctx: EnteredContext,
  { userId, ...said }: { userId: string; action: string; detail?: Omit<AbsenceInput, "userId"> },
): Promise<void> {
  const about = { subject: "membership", subjectId: userId };
  return writeAudit(ctx.db, { id: ctx.newId(), at: ctx.now(), ...about, ...said });
}
