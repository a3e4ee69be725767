import {
  archiveAthleteType,
  createAthleteType,
  getAthleteType,
  touchesOutsiders,
  updateAthleteType,
} from "@talus/db/athlete-types/athlete-types";
import { writeAudit } from "@talus/db/audit";
import { grantAthletes, grantAthletesOfType, type OrganisationGrant } from "@talus/db/grant";
import { lockAthletes } from "@talus/db/locks";
import {
  type ChangedSessions,
  countChanged,
  replacePlans,
  type Upkeep,
} from "@talus/db/plans/upkeep";
import type { Sql } from "@talus/db/transaction";
import type { OwnType } from "@talus/domain/athlete-types/athlete-type";
import type { OwnTypeInput } from "@talus/domain/athlete-types/athlete-type.schema";
import type { TypeRules } from "@talus/domain/athlete-types/type-rules";
import { DomainError } from "@talus/domain/errors";

type Grant = OrganisationGrant<"roster:write">;

/** Adds a type; the same id again adds nothing. */
export async function addType(
  db: Sql,
  grant: Grant,
  { id, type, upkeep }: { id: string; type: OwnTypeInput; upkeep: Upkeep },
): Promise<void> {
  if (await createAthleteType(db, grant, { id, type, now: upkeep.now }))
    await note(db, { id, action: "athlete_type.created", upkeep });
}

/** What other rules would change in the plans of a type's athletes; writes nothing. */
export async function previewType(
  db: Sql,
  grant: Grant,
  { id, rules, upkeep }: { id: string; rules: TypeRules; upkeep: Upkeep },
): Promise<ChangedSessions> {
  await db.allowMinutes();
  await getAthleteType(db, grant, id);
  return countChanged(db, await grantAthletesOfType(db, grant, id), { rules, upkeep });
}

/**
 * Changes a type, as an owner or as the coach of everybody whom it touches, and places the coming
 * sessions of its athletes anew; logged and moved ones stay. Gives the type as it was, for an undo.
 */
export async function changeType(
  db: Sql,
  grant: Grant,
  asked: { id: string; version: number; type: OwnTypeInput; upkeep: Upkeep },
): Promise<{ before: OwnType; version: number }> {
  await db.allowMinutes();
  const { id, version, upkeep } = asked;
  const { athleteIds } = await grantAthletesOfType(db, grant, id);
  await lockAthletes(db, athleteIds);
  const before = await getAthleteType(db, grant, id);
  if (await touchesOutsiders(db, grant, id)) {
    throw new DomainError(
      "FORBIDDEN",
      "This type has athletes outside your teams, whose plans would change too. Ask an owner.",
    );
  }
  await updateAthleteType(db, grant, asked);
  await replacePlans(db, await grantAthletes(db, grant, athleteIds), upkeep);
  await note(db, { id, action: "athlete_type.changed", upkeep });
  return { before, version: version + 1 };
}

/** Takes a type out of the choices, or back in; nothing of its athletes changes. */
export async function setTypeArchived(
  db: Sql,
  grant: Grant,
  { id, archived, upkeep }: { id: string; archived: boolean; upkeep: Upkeep },
): Promise<void> {
  if (!(await archiveAthleteType(db, grant, { id, at: archived ? upkeep.now : null }))) return;
  const action = archived ? "athlete_type.archived" : "athlete_type.restored";
  await note(db, { id, action, upkeep });
}

async function note(
  db: Sql,
  { id, action, upkeep }: { id: string; action: string; upkeep: Upkeep },
): Promise<void> {
  await writeAudit(db, {
    id: upkeep.newId(),
    at: upkeep.now,
    action,
    subject: "athlete_type",
    subjectId: id,
    athleteId: null,
  });
}
