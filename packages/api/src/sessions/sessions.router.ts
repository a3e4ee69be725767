import {
  morningCheckInput,
  sessionAmendmentInput,
  sessionLogInput,
  sessionMoveInput,
} from "@talus/domain/sessions/log/session-log.schema";
import { z } from "zod";
import { momentOf } from "../context";
import { athleteProcedure, athleteRead, router } from "../trpc";
import { acuteOf } from "./acute";
import { feelOf } from "./feel";
import { historyOf } from "./history";
import { amendSession } from "./log/amend-session";
import { logSession } from "./log/log-session";
import { checkMorning } from "./morning-check";
import { moveSession } from "./move-session";
import { painOf } from "./pain";
import { sessionDetailsOf } from "./session-details";
import { todayOf } from "./today";

/** What athletes do day by day, and what they did. */
export const sessionsRouter = router({
  /** The athlete's first screen. */
  today: athleteRead("session:read", "primary").query(({ ctx }) =>
    todayOf(ctx.db, ctx.grant, ctx.now()),
  ),

  /** One session with its doses and its log; `id` of a planned session or a log, null for an extra one. */
  get: athleteRead("session:read", "primary")
    .input(z.object({ id: z.uuid().nullable() }))
    .query(({ ctx, input }) =>
      sessionDetailsOf(ctx.db, ctx.grant, { id: input.id, now: ctx.now() }),
    ),

  /** Logs and adherence of the last `days` days. */
  history: athleteRead("session:read", "replica")
    .input(z.object({ days: z.int().min(7).max(365) }))
    .query(({ ctx, input }) => historyOf(ctx.db, ctx.grant, { days: input.days, now: ctx.now() })),

  /** What was measured right before and after sessions; acute, and apart from every trend. */
  acute: athleteRead("session:read", "replica").query(({ ctx }) =>
    acuteOf(ctx.db, ctx.grant, ctx.now()),
  ),

  /** How running felt and pain in knee, hip or back, with where it goes; shown, never judged. */
  feel: athleteRead("session:read", "replica").query(({ ctx }) =>
    feelOf(ctx.db, ctx.grant, ctx.now()),
  ),

  /** All that was told about pain in the last six weeks: sessions, mornings, tests and reports. */
  pain: athleteRead("session:read", "replica").query(({ ctx }) =>
    painOf(ctx.db, ctx.grant, ctx.now()),
  ),

  /** Logs what was done, once per client-made id. */
  log: athleteProcedure("session:log")
    .input(sessionLogInput)
    .mutation(({ ctx, input }) => logSession(ctx.db, ctx.grant, input, momentOf(ctx))),

  /** Corrects a log of the last seven days; the original stays. */
  amend: athleteProcedure("session:log")
    .input(sessionAmendmentInput)
    .mutation(({ ctx, input }) => amendSession(ctx.db, ctx.grant, input, momentOf(ctx))),

  /** Moves a planned session to a day that takes it, or even so to one that something speaks against. */
  move: athleteProcedure("session:log")
    .input(sessionMoveInput)
    .mutation(({ ctx, input }) => moveSession(ctx.db, ctx.grant, input, momentOf(ctx))),

  /** Pain on the morning after, one tap. */
  checkMorning: athleteProcedure("session:log")
    .input(morningCheckInput)
    .mutation(({ ctx, input }) => checkMorning(ctx.db, ctx.grant, input, momentOf(ctx))),
});
