import { createInjury, deleteInjury, updateInjury } from "@talus/db/athletes/injuries";
import { writeAudit } from "@talus/db/audit";
import type { AthleteGrant } from "@talus/db/grant";
import type { Sql } from "@talus/db/transaction";
import { type InjuryInput, injuryDatesFault } from "@talus/domain/athletes/injury.schema";
import { localDateIn } from "@talus/domain/calendar";
import { DomainError } from "@talus/domain/errors";
import { holdForInjury } from "../consequences/hold-for-injury";

type Request = {
  db: Sql;
  grant: AthleteGrant<"athlete:write">;
  now: () => Date;
  newId: () => string;
};

type InjuryEntry = InjuryInput & { id: string };

/** Adds an entry to the injury history; the same id again adds nothing. INVALID: impossible days. */
export async function addInjury(request: Request, injury: InjuryEntry): Promise<void> {
  const { db, grant, now, newId } = request;
  refuseImpossibleDates(injury, now());
  if (!(await createInjury(db, grant, { ...injury, createdAt: now() }))) return;
  await note(request, "injury.added", injury.id);
  await holdForInjury(db, grant, injury, { now: now(), newId });
}

/** Corrects an entry, or closes it by the day it had resolved. INVALID: impossible days. */
export async function correctInjury(request: Request, injury: InjuryEntry): Promise<void> {
  const { db, grant, now, newId } = request;
  refuseImpossibleDates(injury, now());
  await updateInjury(db, grant, injury);
  await note(request, "injury.updated", injury.id);
  await holdForInjury(db, grant, injury, { now: now(), newId });
}

/** Takes an entry away that should never have been there. */
export async function takeInjuryAway(request: Request, id: string): Promise<void> {
  await deleteInjury(request.db, request.grant, id);
  await note(request, "injury.deleted", id);
}

/** A day of grace: the athlete's calendar may be ahead of UTC. */
function refuseImpossibleDates(injury: InjuryInput, now: Date): void {
  const fault = injuryDatesFault(injury, localDateIn("Pacific/Kiritimati", now));
  if (fault) throw new DomainError("INVALID", fault.message, { field: fault.field });
}

async function note({ db, grant, now, newId }: Request, action: string, id: string): Promise<void> {
  const { athleteId } = grant;
  const entry = { id: newId(), at: now(), action, subject: "injury", subjectId: id, athleteId };
  await writeAudit(db, entry);
}
