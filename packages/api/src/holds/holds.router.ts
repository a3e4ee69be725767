import { retractHold } from "@talus/db/holds/clearances";
import { listHolds } from "@talus/db/holds/holds";
import {
  holdClearInput,
  holdReportInput,
  holdRetractInput,
} from "@talus/domain/safety/hold.schema";
import { z } from "zod";
import { momentOf } from "../context";
import { athleteProcedure, athleteRead, router } from "../trpc";
import { recordClearance } from "./clear-hold";
import { holdBackground } from "./hold-background";
import { reportPain } from "./report-pain";

/** Safety stops: reported by athletes, ended by coaches with a recorded clearance. */
export const holdsRouter = router({
  /** An athlete's holds, those in force first. */
  list: athleteRead("session:read", "primary").query(({ ctx }) => listHolds(ctx.db, ctx.grant)),

  /** What led to one hold, and who can be asked about it. */
  background: athleteRead("session:read", "primary")
    .input(z.object({ holdId: z.uuid() }))
    .query(({ ctx, input }) => holdBackground(ctx.db, ctx.grant, input.holdId)),

  /** A pain report outside a session. */
  report: athleteProcedure("session:log")
    .input(holdReportInput)
    .mutation(({ ctx, input }) => reportPain(ctx.db, ctx.grant, input, momentOf(ctx))),

  /** "I tapped by mistake": tells the coach, clears nothing. */
  retract: athleteProcedure("session:log")
    .input(holdRetractInput)
    .mutation(({ ctx, input }) =>
      retractHold(ctx.db, ctx.grant, {
        holdId: input.holdId,
        note: input.note,
        auditId: ctx.newId(),
        now: ctx.now(),
      }),
    ),

  /** Ends a hold with a recorded clearance. */
  clear: athleteProcedure("hold:clear")
    .input(holdClearInput)
    .mutation(({ ctx, input }) => recordClearance(ctx.db, ctx.grant, input, momentOf(ctx))),
});
