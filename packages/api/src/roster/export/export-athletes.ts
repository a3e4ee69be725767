import { writeAudit } from "@talus/db/audit";
import type { OrganisationGrant } from "@talus/db/grant";
import { finishJob, type JobLine, settleLines } from "@talus/db/jobs/jobs";
import { findExport, type KeptExport, listExports, storeExport } from "@talus/db/roster/exports";
import { listExportedRecords } from "@talus/db/roster/import";
import { listSelectedIds } from "@talus/db/roster/selection";
import type { Sql } from "@talus/db/transaction";
import { DomainError } from "@talus/domain/errors";
import type { Moment } from "@talus/domain/moment";
import { type ExportRequest, exportKeptDays } from "@talus/domain/roster/export";
import { rosterCsvCells, rosterCsvHeader } from "@talus/domain/roster/import/roster-csv";
import { toCsv } from "@talus/domain/text/csv";
import { sendJobs } from "../../jobs/queues";
import { type ActAnswer, answerBefore, beginOnce, isForJob } from "../change/act-once";

type Grant = OrganisationGrant<"roster:export">;

const kind = "roster.export";

/**
 * Writes the chosen athletes into a file that is kept for whoever asks, up to a hundred at once, more by a
 * job. The same id with the same content gives the first answer again; with other content CONFLICT.
 * INVALID where nobody is chosen.
 */
export async function exportAthletes(
  db: Sql,
  grant: Grant,
  { id, request, moment }: { id: string; request: ExportRequest; moment: Moment },
): Promise<ActAnswer> {
  const { now, newId } = moment;
  const known = await answerBefore(db, grant, { id, kind, request });
  if (known) return known;
  await db.allowMinutes();
  const athleteIds = await listSelectedIds(db, grant, request.athletes, now);
  const { length: total } = athleteIds;
  if (total === 0) throw new DomainError("INVALID", "Nobody is found any more.");
  const meanwhile = await beginOnce(db, grant, { id, kind, request, total, now });
  if (meanwhile) return meanwhile;
  const about = { subject: "job", subjectId: id, detail: { athletes: total } };
  await writeAudit(db, { id: newId(), at: now, action: "roster.exported", ...about });
  if (isForJob(total)) {
    await sendJobs(db, kind, [{ id }]);
    return { athletes: total, jobId: id };
  }
  const lines = await writeExport(db, grant, { id, athleteIds, now });
  await settleLines(db, grant, { jobId: id, lines });
  await finishJob(db, grant, { jobId: id, now });
  return { athletes: total, jobId: null };
}

/** Writes the file of an export; what became of each: who is out of the actor's sight by now is left out. */
export async function writeExport(
  db: Sql,
  grant: Grant,
  { id, athleteIds, now }: { id: string; athleteIds: readonly string[]; now: Date },
): Promise<JobLine[]> {
  const records = await listExportedRecords(db, grant, athleteIds);
  const text = toCsv(rosterCsvHeader, records.map(rosterCsvCells));
  await storeExport(db, grant, { id, athletes: records.length, text, now });
  const written = new Set(records.map((record) => record.id));
  return athleteIds.map((athleteId) =>
    written.has(athleteId)
      ? { athleteId, outcome: "done", reason: null }
      : { athleteId, outcome: "left_out", reason: "gone" },
  );
}

/** The files that are kept for whoever asks, the newest first. */
export function keptExportsOf(db: Sql, grant: Grant, now: Date): Promise<KeptExport[]> {
  return listExports(db, grant, exportsSince(now));
}

/** A file that is kept for whoever asks; NOT_FOUND where it has lapsed or is somebody else's. */
export async function exportedFile(
  db: Sql,
  grant: Grant,
  { id, now }: { id: string; now: Date },
): Promise<string> {
  const text = await findExport(db, grant, { id, since: exportsSince(now) });
  if (text === null) throw new DomainError("NOT_FOUND", "This file is not kept any more.");
  return text;
}

/** Files exported before this moment have lapsed. */
function exportsSince(now: Date): Date {
  return new Date(now.getTime() - exportKeptDays * 86_400_000);
}
