import { grantOrganisation, type OrganisationGrant } from "@talus/db/grant";
import {
  countDiverged,
  type DivergedPlace,
  type DivergedPlan,
  listDiverged,
} from "@talus/db/plans/diverged";
import { getNewestVersion } from "@talus/db/routines/routines";
import type { Sql } from "@talus/db/transaction";
import { differenceOf, type ItemDifference } from "@talus/domain/routines/difference";
import type { Divergence } from "@talus/domain/routines/divergence";

type Grant = OrganisationGrant<"roster:read">;

const rowsPerPage = 50;

/** A plan that differs from the newest version of its routine, and in what. */
export type DivergedRow = Omit<DivergedPlan, "items" | "sortName"> & {
  differences: ItemDifference[];
};

/** A page of them by name; `next`: where the one behind it begins, null: it is the last. */
export type DivergedPage = { rows: DivergedRow[]; next: DivergedPlace | null };

/** How many plans differ from a routine's newest version, by how they came to; NOT_FOUND for a stranger's routine. */
export async function divergedCounts(
  db: Sql,
  grant: Grant,
  routineId: string,
): Promise<Record<Divergence, number>> {
  return countDiverged(db, grant, await newestOf(db, grant, routineId));
}

/** Whose plan differs in one way, with what sets it apart; NOT_FOUND for a stranger's routine. */
export async function divergedPage(
  db: Sql,
  grant: Grant,
  asked: { routineId: string; how: Divergence; cursor?: DivergedPlace | null | undefined },
): Promise<DivergedPage> {
  const common = await newestOf(db, grant, asked.routineId);
  const { how, cursor: after = null } = asked;
  const found = await listDiverged(db, grant, { common, how, after, limit: rowsPerPage + 1 });
  const plans = found.slice(0, rowsPerPage);
  const last = found.length > rowsPerPage ? plans.at(-1) : undefined;
  return {
    rows: plans.map(({ items, sortName: _, ...plan }) => {
      return { ...plan, differences: differenceOf(common.items, items) };
    }),
    next: last ? { sortName: last.sortName, athleteId: last.athleteId } : null,
  };
}

function newestOf(db: Sql, { actor }: Grant, routineId: string) {
  return getNewestVersion(db, grantOrganisation(actor, "routine:read"), routineId);
}
