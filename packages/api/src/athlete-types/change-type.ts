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
import { type ChangedSessions, countChanged, replacePlans } from "@talus/db/plans/upkeep";
import type { Sql } from "@talus/db/transaction";
import type { OwnType } from "@talus/domain/athlete-types/athlete-type";
import type { OwnTypeInput } from "@talus/domain/athlete-types/athlete-type.schema";
import type { TypeRules } from "@talus/domain/athlete-types/type-rules";
import { DomainError } from "@talus/domain/errors";
import type { Moment } from "@talus/domain/moment";

type Grant = OrganisationGrant<"roster:write">;

/** Adds a type; the same id again adds nothing. */
export async function addType(
  db: Sql,
  grant: Grant,
  { id, type, moment }: { id: string; type: OwnTypeInput; moment: Moment },
): Promise<void> {
  if (await createAthleteType(db, grant, { id, type, now: moment.now }))
    await note(db, { id, action: "athlete_type.created", moment });
}

/** What other rules would change in the plans of a type's athletes; writes nothing. */
export async function previewType(
  db: Sql,
  grant: Grant,
  { id, rules, moment }: { id: string; rules: TypeRules; moment: Moment },
): Promise<ChangedSessions> {
  await db.allowMinutes();
  await getAthleteType(db, grant, id);
  return countChanged(db, await grantAthletesOfType(db, grant, id), { rules, moment });
}

/**
 * Changes a type, as an owner or as the coach of everybody whom it touches, and places the coming
 * sessions of its athletes anew; logged and moved ones stay. Gives the type as it was, for an undo.
 */
export async function changeType(
  db: Sql,
  grant: Grant,
  asked: { id: string; version: number; type: OwnTypeInput; moment: Moment },
): Promise<{ before: OwnType; version: number }> {
  await db.allowMinutes();
  const { id, version, moment } = asked;
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
  await replacePlans(db, await grantAthletes(db, grant, athleteIds), moment);
  await note(db, { id, action: "athlete_type.changed", moment });
  return { before, version: version + 1 };
}

/** Takes a type out of the choices, or back in; nothing of its athletes changes. */
export async function setTypeArchived(
  db: Sql,
  grant: Grant,
  { id, archived, moment }: { id: string; archived: boolean; moment: Moment },
): Promise<void> {
  if (!(await archiveAthleteType(db, grant, { id, at: archived ? moment.now : null }))) return;
  const action = archived ? "athlete_type.archived" : "athlete_type.restored";
  await note(db, { id, action, moment });
}

async function note(
  db: Sql,
  { id, action, moment }: { id: string; action: string; moment: Moment },
): Promise<void> {
  await writeAudit(db, {
    id: moment.newId(),
    at: moment.now,
    action,
    subject: "athlete_type",
    subjectId: id,
    athleteId: null,
  });
}
