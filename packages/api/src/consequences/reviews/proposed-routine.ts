import { grantOrganisation, type OrganisationGrant } from "@talus/db/grant";
import { lockNewRoutines } from "@talus/db/locks";
import {
  countRoutinesNamed,
  findRoutineMatch,
  type RoutineMatch,
} from "@talus/db/routines/matches";
import { createRoutine } from "@talus/db/routines/writes";
import type { Sql } from "@talus/db/transaction";
import type { Actor } from "@talus/domain/access";
import type { Moment } from "@talus/domain/moment";
import { routineSec } from "@talus/domain/routines/duration";
import type { RoutineDraft } from "@talus/domain/routines/routine";

/**
 * The stored version of a proposed routine: one that holds exactly the same is used again, so that
 * many athletes with one need share one routine; else it is stored under the next free name.
 */
export async function storedRoutine(
  db: Sql,
  actor: Actor,
  { draft, now, newId }: Moment & { draft: RoutineDraft },
): Promise<RoutineMatch> {
  const grant = grantOrganisation(actor, "routine:write");
  const known =
    (await findRoutineMatch(db, grant, draft)) ?? (await madeMeanwhile(db, grant, draft));
  if (known) return known;
  const taken = await countRoutinesNamed(db, grant, draft.name);
  const name = taken === 0 ? draft.name : `${draft.name} ${taken + 1}`;
  const versionId = newId();
  await createRoutine(db, grant, {
    id: newId(),
    version: { id: versionId, draft: { ...draft, name }, now },
  });
  return {
    versionId,
    name,
    fullSec: routineSec(draft.items, "full"),
    shortSec: routineSec(draft.items, "short"),
  };
}

/** What another review stored while this one waited for its turn to store it. */
async function madeMeanwhile(
  db: Sql,
  grant: OrganisationGrant<"routine:write">,
  draft: RoutineDraft,
): Promise<RoutineMatch | null> {
  await lockNewRoutines(db);
  return findRoutineMatch(db, grant, draft);
}
