import { organisationRead, router } from "../trpc";
import { readQueue } from "./read-queue";

/** What needs a coach now. */
export const queueRouter = router({
  /** Holds, verdicts to review and overdue tests within the reader's scope, ranked. */
  list: organisationRead("queue:read").query(({ ctx }) => readQueue(ctx.db, ctx.grant, ctx.now())),
});
