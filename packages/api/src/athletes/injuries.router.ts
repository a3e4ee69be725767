import { createInjury, deleteInjury, updateInjury } from "@talus/db/athletes/injuries";
import { writeAudit } from "@talus/db/audit";
import type { AthleteGrant } from "@talus/db/grant";
import type { Sql } from "@talus/db/transaction";
import {
  type InjuryInput,
  injuryDatesFault,
  injuryInput,
} from "@talus/domain/athletes/injury.schema";
import { localDateIn } from "@talus/domain/calendar";
import { DomainError } from "@talus/domain/errors";
import { z } from "zod";
import { holdForInjury } from "../consequences/hold-for-injury";
import { athleteProcedure, router } from "../trpc";

const injuryId = z.object({ id: z.uuid() });

/** The injury history that steers which exercises an athlete is given. */
export const injuriesRouter = router({
  /** Adds an entry; the same id again adds nothing. */
  create: athleteProcedure("athlete:write")
    .input(injuryInput.extend({ id: z.uuid() }))
    .mutation(async ({ ctx, input }) => {
      refuseImpossibleDates(input, ctx.now());
      if (!(await createInjury(ctx.db, ctx.grant, { ...input, createdAt: ctx.now() }))) return;
      await note(ctx, "injury.added", input.id);
      await holdForInjury(ctx.db, ctx.grant, input, { now: ctx.now(), newId: ctx.newId });
    }),

  /** Corrects an entry, or closes it by the day it had resolved. */
  update: athleteProcedure("athlete:write")
    .input(injuryInput.extend({ id: z.uuid() }))
    .mutation(async ({ ctx, input }) => {
      refuseImpossibleDates(input, ctx.now());
      await updateInjury(ctx.db, ctx.grant, input);
      await note(ctx, "injury.updated", input.id);
      await holdForInjury(ctx.db, ctx.grant, input, { now: ctx.now(), newId: ctx.newId });
    }),

  /** Takes an entry away that should never have been there. */
  delete: athleteProcedure("athlete:write")
    .input(injuryId)
    .mutation(async ({ ctx, input }) => {
      await deleteInjury(ctx.db, ctx.grant, input.id);
      await note(ctx, "injury.deleted", input.id);
    }),
});

/** A day of grace: the athlete's calendar may be ahead of UTC. */
function refuseImpossibleDates(injury: InjuryInput, now: Date): void {
  const fault = injuryDatesFault(injury, localDateIn("Pacific/Kiritimati", now));
  if (fault) throw new DomainError("INVALID", fault.message, { field: fault.field });
}

type Request = {
  db: Sql;
  grant: AthleteGrant<"athlete:write">;
  now: () => Date;
  newId: () => string;
};

async function note({ db, grant, now, newId }: Request, action: string, id: string): Promise<void> {
  const { athleteId } = grant;
  const entry = { id: newId(), at: now(), action, subject: "injury", subjectId: id, athleteId };
  await writeAudit(db, entry);
}
