import { systemAthletes } from "@talus/db/grant";
import {
  beginJob,
  countDone,
  finishJob,
  listOrganisationIds,
  settleLines,
} from "@talus/db/jobs/jobs";
import { listBehind, rollAhead } from "@talus/db/plans/upkeep";
import { v7 as uuidv7 } from "uuid";
import type { Application } from "../../context";
import { workThrough } from "../../jobs/background/batches";
import { backgroundOf } from "../../jobs/background/transaction";

/** Every organisation whose plans are to be kept ahead. */
export function organisationsWithPlans({ database }: Application): Promise<string[]> {
  return listOrganisationIds(database);
}

/**
 * Places an organisation's plans four weeks ahead, in batches, most behind first. An athlete whose plan
 * cannot be placed gets a line with the code of the fault and keeps no other waiting. Done again, or
 * by two at once, it places nothing twice.
 */
export async function keepPlansAhead(
  application: Application,
  { organisationId, jobId }: { organisationId: string; jobId: string },
  signal: AbortSignal,
): Promise<void> {
  const { now } = application;
  const moment = { now: now(), newId: () => uuidv7() };
  const inBackground = backgroundOf(application, organisationId);
  const behind = await inBackground((db, grant) => listBehind(db, grant, moment.now));
  if (behind.length === 0) return;
  await inBackground((db, grant) =>
    beginJob(db, grant, {
      id: jobId,
      kind: "plans.roll",
      subjectId: null,
      total: behind.length,
      now: moment.now,
    }),
  );
  await workThrough(behind, {
    signal,
    work: (athleteIds) =>
      inBackground(async (db, grant) => {
        await rollAhead(db, systemAthletes(grant, athleteIds), moment);
        await countDone(db, grant, { jobId, count: athleteIds.length });
      }),
    onFault: (athleteId, reason) =>
      inBackground((db, grant) =>
        settleLines(db, grant, { jobId, lines: [{ athleteId, outcome: "failed", reason }] }),
      ),
  });
  await inBackground((db, grant) => finishJob(db, grant, { jobId, now: now() }));
}
