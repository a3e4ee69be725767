import { deleteEndedSessions } from "@talus/db/accounts/accounts";
import { deleteOldJobs, listOrganisationIds } from "@talus/db/jobs/jobs";
import { deleteOldInvitations } from "@talus/db/organisations/invitations";
import { deleteOldDrafts } from "@talus/db/roster/drafts";
import { deleteOldExports } from "@talus/db/roster/exports";
import { deleteOldImports } from "@talus/db/roster/imports";
import { exportKeptDays } from "@talus/domain/roster/export";
import type { Application } from "../../context";
import { backgroundOf } from "../../jobs/background/transaction";

const dayMs = 86_400_000;
const rowsPerBatch = 1000;

/** What is deleted of each organisation, and after how many days. */
const kinds = [
  // What jobs did, and invitations that nobody used, are shown so long after they ended.
  { days: 90, deleteSome: deleteOldJobs },
  { days: 90, deleteSome: deleteOldInvitations },
  // A file that nobody went on importing holds names and addresses: it goes soon.
  { days: 7, deleteSome: deleteOldDrafts },
  { days: exportKeptDays, deleteSome: deleteOldExports },
  // What stood before an import is kept while it can be taken back.
  { days: 1, deleteSome: deleteOldImports },
];

/**
 * Deletes what grows without end and nobody asks for any more: sessions that are over, and of each
 * organisation old jobs with their lines, old invitations, exported files, files that were not imported and
 * what stood before those that were. Links and attempts to sign in delete what is over of their kind as
 * they are written.
 */
export async function deleteOld(application: Application, signal: AbortSignal): Promise<void> {
  const { database } = application;
  const now = application.now();
  await untilFew(signal, () => deleteEndedSessions(database, { now, limit: rowsPerBatch }));
  for (const organisationId of await listOrganisationIds(database)) {
    const inBackground = backgroundOf(application, organisationId);
    for (const { days, deleteSome } of kinds) {
      const old = { before: new Date(now.getTime() - days * dayMs), limit: rowsPerBatch };
      await untilFew(signal, () => inBackground((db, grant) => deleteSome(db, grant, old)));
    }
  }
}

/** Goes on, a batch a transaction, while batches are full. */
async function untilFew(signal: AbortSignal, deleteSome: () => Promise<number>): Promise<void> {
  do signal.throwIfAborted();
  while ((await deleteSome()) === rowsPerBatch);
}
