import { listQueueOwners } from "@talus/db/queue/marks";
import { listDoneOn, listNextDue } from "@talus/db/queue/today";
import { rosterDay } from "@talus/db/roster/selection";
import { listViews } from "@talus/db/views/views";
import { rolesThatMay } from "@talus/domain/access";
import { markInput } from "@talus/domain/queue/marks.schema";
import { askedForIn } from "@talus/domain/queue/queue-filters";
import { queueFilters } from "@talus/domain/queue/queue-filters.schema";
import { buckets, signals } from "@talus/domain/queue/signals";
import { z } from "zod";
import { momentOf } from "../context";
import { manyAthletesProcedure, organisationRead, router } from "../trpc";
import { markRows } from "./mark-rows";
import { placeInput } from "./place";
import { readCounts, readQueue, readQueueIds, readQueuePage } from "./read-queue";

const signal = z.enum(signals);
const bucket = z.enum(buckets);

const filters = queueFilters.default({});

/** What needs a coach now. */
export const queueRouter = router({
  /** The first rows of every group within the reader's scope, or of one alone, ranked, and how many there are in all. */
  list: organisationRead("queue:read", "primary")
    .input(z.object({ filters }).default({ filters: {} }))
    .query(({ ctx, input }) => readQueue(ctx.db, ctx.grant, { ...input, now: ctx.now() })),

  /** How many rows each group has within the reader's scope. */
  counts: organisationRead("queue:read", "primary")
    .input(z.object({ filters }).default({ filters: {} }))
    .query(({ ctx, input }) => readCounts(ctx.db, ctx.grant, { ...input, now: ctx.now() })),

  /** The queues that the reader keeps or others share, each with how many rows in scope it asks for. */
  views: organisationRead("queue:read", "primary").query(async ({ ctx: { db, grant, now } }) => {
    const views = await listViews(db, grant, "queue");
    const counts = views.map(({ filters }) => readCounts(db, grant, { filters, now: now() }));
    const found = await Promise.all(counts);
    return views.map(({ id, name, isShared, isMine, filters }, at) => {
      const count = askedForIn(found[at] as (typeof found)[number], filters);
      return { id, name, isShared, isMine, filters, count };
    });
  }),

  /** The rows of one group that follow a place. */
  page: organisationRead("queue:read", "primary")
    .input(z.object({ bucket, after: placeInput, filters }))
    .query(({ ctx, input }) => readQueuePage(ctx.db, ctx.grant, { ...input, now: ctx.now() })),

  /** The ids of everybody in scope of whom a signal is true, for one act on all of them. */
  ids: organisationRead("queue:read", "primary")
    .input(z.object({ signal, filters }))
    .query(({ ctx, input }) => readQueueIds(ctx.db, ctx.grant, { ...input, now: ctx.now() })),

  /** What was done today about athletes in scope, by whom, and whose test is due next. */
  today: organisationRead("queue:read", "replica").query(async ({ ctx }) => {
    const on = await rosterDay(ctx.db, ctx.now());
    const [done, next] = await Promise.all([
      listDoneOn(ctx.db, ctx.grant, on),
      listNextDue(ctx.db, ctx.grant, { ...on, limit: 3 }),
    ]);
    return { today: on.today, done, next };
  }),

  /** Who may look after rows, by name. */
  owners: organisationRead("queue:read", "replica").query(({ ctx }) =>
    listQueueOwners(ctx.db, ctx.grant, rolesThatMay("queue:write")),
  ),

  /**
   * Gives rows to whoever looks after them, lets them rest or wakes them. Those that somebody else marked
   * meanwhile are told and left as they are.
   */
  mark: manyAthletesProcedure("queue:write")
    .input(markInput)
    .mutation(({ ctx, input }) => markRows({ ...ctx, moment: momentOf(ctx) }, input)),
});
