import { endSessions, findAccount } from "@talus/db/accounts/accounts";
import { findActor } from "@talus/db/accounts/actors";
import { findOwnAthlete } from "@talus/db/athletes/own-athlete";
import { listOwnMemberships, switchOrganisation } from "@talus/db/organisations/organisations";
import { withOrganisationSql } from "@talus/db/transaction";
import { DomainError } from "@talus/domain/errors";
import { z } from "zod";
import { personProcedure, publicProcedure, router } from "../trpc";

/** Who is signed in, where they work, and where else they could. */
export const sessionRouter = router({
  /** The signed-in person with role and own athlete record, or null. */
  current: publicProcedure.query(async ({ ctx }) => {
    if (!ctx.signedIn) return null;
    const account = await findAccount(ctx.database, ctx.signedIn.userId);
    if (!account) return null;
    const organisations = await listOwnMemberships(ctx.database, account.id);
    const place = await withOrganisationSql(ctx.database, ctx.signedIn, async (db) => ({
      actor: db.organisationId ? await findActor(db) : null,
      athlete: db.organisationId ? await findOwnAthlete(db) : null,
    }));
    return { account, organisations, actor: place.actor, athlete: place.athlete };
  }),

  /** Works in another of one's own organisations from now on. */
  switchOrganisation: personProcedure
    .input(z.object({ organisationId: z.uuid() }))
    .mutation(async ({ ctx, input }) => {
      if (!(await switchOrganisation(ctx.database, ctx.signedIn, input.organisationId))) {
        throw new DomainError("NOT_FOUND", "You are not a member of that organisation.");
      }
    }),

  /** Ends every session of the person, this one too. */
  signOutEverywhere: personProcedure.mutation(({ ctx }) =>
    endSessions(ctx.database, ctx.signedIn.userId),
  ),
});
