import { listQueueIds } from "@talus/db/queue/queue";
import { rulesInForce } from "@talus/db/rules/rule-sets";
import { signals } from "@talus/domain/queue/signals";
import { z } from "zod";
import { organisationRead, router } from "../trpc";
import { placeInput } from "./place";
import { readQueue, readQueuePage } from "./read-queue";

/** As many as one invitation of many takes. */
const mostIds = 10_000;

const signal = z.enum(signals);

/** What needs a coach now. */
export const queueRouter = router({
  /** The first rows of every signal within the reader's scope, ranked, and how many there are in all. */
  list: organisationRead("queue:read", "primary").query(({ ctx }) =>
    readQueue(ctx.db, ctx.grant, ctx.now()),
  ),

  /** The rows of one signal that follow a place. */
  page: organisationRead("queue:read", "primary")
    .input(z.object({ signal, after: placeInput }))
    .query(({ ctx, input }) => readQueuePage(ctx.db, ctx.grant, { ...input, now: ctx.now() })),

  /** The ids of everybody in scope of whom a signal is true, for one act on all of them. */
  ids: organisationRead("queue:read", "primary")
    .input(z.object({ signal }))
    .query(async ({ ctx, input }) => {
      const { maxDays } = (await rulesInForce(ctx.db)).reassess;
      const at = { ...input, maxDays, limit: mostIds, now: ctx.now() };
      return listQueueIds(ctx.db, ctx.grant, at);
    }),
});
