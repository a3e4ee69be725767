import { listOrganisationIds } from "@talus/db/jobs/jobs";
import { countDifferingWeeks } from "@talus/db/sessions/athlete-weeks";
import { addDays, daysAnywhere } from "@talus/domain/calendar";
import type { Application } from "../../context";
import { backgroundOf } from "../../jobs/background/transaction";

const athletesPerCheck = 200;

/** An organisation some of whose stored weeks are not what a recount gives. */
export type DifferingWeeks = { organisationId: string; count: number };

/**
 * Recounts the last eight weeks and the four that come, of athletes drawn by lot in each organisation.
 * Every change writes its weeks itself, so that one that differs is a fault of ours; none is mended, or
 * nobody would find it.
 */
export async function differingWeeks(
  application: Application,
  signal: AbortSignal,
): Promise<DifferingWeeks[]> {
  const today = daysAnywhere(application.now()).earliest;
  const drawn = {
    fromDate: addDays(today, -56),
    toDate: addDays(today, 28),
    limit: athletesPerCheck,
  };
  const found: DifferingWeeks[] = [];
  for (const organisationId of await listOrganisationIds(application.database)) {
    signal.throwIfAborted();
    const inBackground = backgroundOf(application, organisationId);
    const count = await inBackground((db, grant) => countDifferingWeeks(db, grant, drawn));
    if (count > 0) found.push({ organisationId, count });
  }
  return found;
}
