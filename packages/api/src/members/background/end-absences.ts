import { listOrganisationIds } from "@talus/db/jobs/jobs";
import { endDueAbsences, placeDeputies } from "@talus/db/organisations/absences";
import type { Application } from "../../context";
import { backgroundOf } from "../../jobs/background/transaction";

/** Ends the absences of all who are back on the day of their organisation. */
export async function endAbsencesDue(application: Application, signal: AbortSignal): Promise<void> {
  const now = application.now();
  for (const organisationId of await listOrganisationIds(application.database)) {
    signal.throwIfAborted();
    await backgroundOf(
      application,
      organisationId,
    )(async (db, grant) => {
      if ((await endDueAbsences(db, grant, now)).length > 0) await placeDeputies(db, grant, now);
    });
  }
}
