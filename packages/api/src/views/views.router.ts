import { createView, deleteView } from "@talus/db/views/views";
import { savedViewInput } from "@talus/domain/views/views.schema";
import { z } from "zod";
import { organisationProcedure, router } from "../trpc";

/** Lists and queues that people keep by name; roster and queue show each its own. */
export const viewsRouter = router({
  /** Keeps a list or a queue by name, for oneself or for all of the staff; the client makes its id. */
  create: organisationProcedure("view:keep")
    .input(savedViewInput)
    .mutation(({ ctx, input }) => createView(ctx.db, ctx.grant, input)),

  /** Deletes what one keeps. */
  delete: organisationProcedure("view:keep")
    .input(z.object({ viewId: z.uuid() }))
    .mutation(({ ctx, input }) => deleteView(ctx.db, ctx.grant, input.viewId)),
});
