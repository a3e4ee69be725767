import { createInjury, deleteInjury, updateInjury } from "@talus/db/athletes/injuries";
import { writeAudit } from "@talus/db/audit";
import type { AthleteGrant } from "@talus/db/grant";
import type { Sql } from "@talus/db/transaction";
import { type InjuryInput, injuryDatesFault } from "@talus/domain/athletes/injury.schema";
import { localDateIn } from "@talus/domain/calendar";
import { DomainError } from "@talus/domain/errors";
import type { Moment } from "@talus/domain/moment";
import { holdForInjury } from "../consequences/hold-for-injury";

type Grant = AthleteGrant<"athlete:write">;

type InjuryEntry = InjuryInput & { id: string };

/** Adds an entry to the injury history; the same id again adds nothing. INVALID: impossible days. */
export async function addInjury(
  db: Sql,
  grant: Grant,
  injury: InjuryEntry,
  moment: Moment,
): Promise<void> {
  refuseImpossibleDates(injury, moment.now);
  if (!(await createInjury(db, grant, { ...injury, createdAt: moment.now }))) return;
  await note(db, grant, { action: "injury.added", id: injury.id, ...moment });
  await holdForInjury(db, grant, injury, moment);
}

/** Corrects an entry, or closes it by the day it had resolved. INVALID: impossible days. */
export async function correctInjury(
  db: Sql,
  grant: Grant,
  injury: InjuryEntry,
  moment: Moment,
): Promise<void> {
  refuseImpossibleDates(injury, moment.now);
  await updateInjury(db, grant, injury);
  await note(db, grant, { action: "injury.updated", id: injury.id, ...moment });
  await holdForInjury(db, grant, injury, moment);
}

/** Takes an entry away that should never have been there. */
export async function takeInjuryAway(
  db: Sql,
  grant: Grant,
  id: string,
  moment: Moment,
): Promise<void> {
  await deleteInjury(db, grant, id);
  await note(db, grant, { action: "injury.deleted", id, ...moment });
}

/** A day of grace: the athlete's calendar may be ahead of UTC. */
function refuseImpossibleDates(injury: InjuryInput, now: Date): void {
  const fault = injuryDatesFault(injury, localDateIn("Pacific/Kiritimati", now));
  if (fault) throw new DomainError("INVALID", fault.message, { field: fault.field });
}

async function note(
  db: Sql,
  { athleteId }: Grant,
  { action, id, now, newId }: Moment & { action: string; id: string },
): Promise<void> {
  const entry = { id: newId(), at: now, action, subject: "injury", subjectId: id, athleteId };
  await writeAudit(db, entry);
}
