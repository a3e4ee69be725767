import { grantAthletes, type OrganisationGrant } from "@talus/db/grant";
import { replacePlans } from "@talus/db/plans/upkeep";
import { deleteImportedTests, type ImportedTests } from "@talus/db/roster/import-undo";
import type { Sql } from "@talus/db/transaction";
import type { Moment } from "@talus/domain/moment";
import type { KeptAthlete } from "@talus/domain/roster/import/undo";

/** Those with tests that were used since, by the order of the list. */
export function keptOf(tests: readonly ImportedTests[]): KeptAthlete[] {
  const kept = new Map<string, KeptAthlete>();
  for (const { athleteId, name, use } of tests) {
    if (use === null) continue;
    const one = kept.get(athleteId) ?? { athleteId, name, uses: [], fields: [] };
    kept.set(athleteId, { ...one, uses: [...one.uses, use] });
  }
  return [...kept.values()];
}

/**
 * Takes back the tests that an import added to athletes who are locked, but those that were used since.
 * A plan that such a test's hold stopped goes on.
 */
export async function writeTestsUndo(
  db: Sql,
  grant: OrganisationGrant<"roster:write">,
  undo: { importId: string; athleteIds: readonly string[]; moment: Moment },
): Promise<void> {
  const { importId, athleteIds, moment } = undo;
  const athletes = await grantAthletes(db, grant, athleteIds);
  await deleteImportedTests(db, athletes, { importId, now: moment.now });
  await replacePlans(db, athletes, moment);
}
