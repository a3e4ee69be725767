import { grantTeam, type OrganisationGrant } from "@talus/db/grant";
import { findAct, listActLines, markActUndone } from "@talus/db/jobs/acts";
import { finishJob, type JobLine, settleLines } from "@talus/db/jobs/jobs";
import { lockAthletes } from "@talus/db/locks";
import { listChangeCandidates } from "@talus/db/roster/changes";
import { listSelectedIds, rosterDay } from "@talus/db/roster/selection";
import { rulesInForce } from "@talus/db/rules/rule-sets";
import type { Sql } from "@talus/db/transaction";
import { pauseEndFault } from "@talus/domain/athletes/athlete.schema";
import { DomainError } from "@talus/domain/errors";
import type { Moment } from "@talus/domain/moment";
import {
  type ChangeCandidate,
  type ChangePreview,
  leftOutOfChange,
  previewChange,
} from "@talus/domain/roster/change/roster-change";
import type { RosterChangeInput } from "@talus/domain/roster/change/roster-change.schema";
import { startJob } from "../../jobs/start-job";
import { type ActAnswer, answerBefore, beginOnce, isForJob } from "./act-once";
import { applyChange, revertChange } from "./apply-change";

type Grant = OrganisationGrant<"roster:write">;
type Sent = { id: string; request: RosterChangeInput; moment: Moment };

const kind = "roster.change";

/** The dry run: how many a change reaches, and who is left out and why; changes nothing. */
export async function previewRosterChange(
  db: Sql,
  grant: Grant,
  { request, now }: { request: RosterChangeInput; now: Date },
): Promise<ChangePreview> {
  const candidates = await candidatesOf(db, grant, request, now);
  return previewChange(candidates, request.change, await rulesInForce(db));
}

/**
 * Changes the chosen athletes, up to a hundred at once, more by a job. The same id with the same content
 * gives the first answer again; with other content CONFLICT. INVALID where it reaches nobody.
 */
export async function changeAthletes(
  db: Sql,
  grant: Grant,
  { id, request, moment }: Sent,
): Promise<ActAnswer> {
  const known = await answerBefore(db, grant, { id, kind, request });
  if (known) return known;
  const { change } = request;
  const found = await candidatesOf(db, grant, request, moment.now);
  const athleteIds = found
    .filter((one) => leftOutOfChange(one, change) === null)
    .map((one) => one.athleteId);
  if (athleteIds.length === 0)
    throw new DomainError("INVALID", "This changes nobody. The dry run says why.");
  const { length: total } = athleteIds;
  if (!isForJob(total)) await lockAthletes(db, athleteIds);
  const meanwhile = await beginOnce(db, grant, { id, kind, request, total, now: moment.now });
  if (meanwhile) return meanwhile;
  if (isForJob(total)) {
    await startJob(db, grant, { id, kind, subjectId: id, athleteIds, now: moment.now });
    return { athletes: total, jobId: id };
  }
  const lines = await applyChange(db, grant, { id, change, moment, athleteIds });
  await settleLines(db, grant, { jobId: id, lines });
  await finishJob(db, grant, { jobId: id, now: moment.now });
  return { athletes: countDone(lines), jobId: null };
}

/**
 * Takes a change back: each stands as before, but who was changed meanwhile. One that still runs reaches
 * nobody else. A second time changes nothing; NOT_FOUND for an act of somebody else's.
 */
export async function undoChange(
  db: Sql,
  grant: Grant,
  { id, moment }: { id: string; moment: Moment },
): Promise<ActAnswer> {
  const act = await findAct(db, grant, { id, kind });
  if (!act) throw new DomainError("NOT_FOUND", "There is no such change.");
  const { now } = moment;
  const lines = await listActLines(db, grant, { id, athleteIds: null });
  const athleteIds = lines.map(({ athleteId }) => athleteId);
  const isMany = isForJob(act.total);
  if (!isMany) await lockAthletes(db, athleteIds);
  if (!(await markActUndone(db, grant, { id, now }))) return { athletes: 0, jobId: null };
  if (isMany) {
    const jobId = moment.newId();
    const job = { id: jobId, kind: "roster.revert" as const, subjectId: id };
    await startJob(db, grant, { ...job, athleteIds, now });
    return { athletes: athleteIds.length, jobId };
  }
  const { change } = act.request;
  const reverted = await revertChange(db, grant, { id, change, moment, athleteIds });
  return { athletes: countDone(reverted), jobId: null };
}

function countDone(lines: readonly JobLine[]): number {
  return lines.filter(({ outcome }) => outcome === "done").length;
}

/** Those whom a request means, in scope; refuses a team or a day that cannot be. */
async function candidatesOf(
  db: Sql,
  grant: Grant,
  { athletes, change }: RosterChangeInput,
  now: Date,
): Promise<ChangeCandidate[]> {
  await db.allowMinutes();
  if (change.kind === "team" || change.kind === "leave")
    await grantTeam(db, grant.actor, change.teamId, "team:write");
  if (change.kind === "status" && change.to.status === "paused") {
    const { today } = await rosterDay(db, now);
    const fault = pauseEndFault(change.to.pausedUntil, today);
    if (fault) throw new DomainError("INVALID", fault, { field: "pausedUntil" });
  }
  const athleteIds = await listSelectedIds(db, grant, athletes, now);
  return listChangeCandidates(db, grant, { athleteIds, now });
}
