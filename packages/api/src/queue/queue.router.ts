import { listMissingIds, missingGroups } from "@talus/db/queue/queue";
import { z } from "zod";
import { organisationRead, router } from "../trpc";
import { readQueue } from "./read-queue";

/** As many as one invitation of many takes. */
const mostIds = 10_000;

/** What needs a coach now. */
export const queueRouter = router({
  /** Holds, verdicts to review, overdue tests and who is to begin within the reader's scope, ranked. */
  list: organisationRead("queue:read", "primary").query(({ ctx }) =>
    readQueue(ctx.db, ctx.grant, ctx.now()),
  ),

  /** The ids of everybody in scope who was never tested, or has no routine, for one act on all of them. */
  missingIds: organisationRead("queue:read", "primary")
    .input(z.object({ group: z.enum(missingGroups) }))
    .query(({ ctx, input }) =>
      listMissingIds(ctx.db, ctx.grant, { group: input.group, limit: mostIds }),
    ),
});
