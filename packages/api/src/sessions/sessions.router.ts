import { findAdherence } from "@talus/db/adherence";
import { getAthleteDays } from "@talus/db/athlete-days";
import { listSessionLogs } from "@talus/db/session-logs";
import { addDays, localDateIn } from "@talus/domain/calendar";
import { localDate } from "@talus/domain/calendar.schema";
import {
  morningCheckInput,
  sessionAmendmentInput,
  sessionLogInput,
} from "@talus/domain/sessions/session-log.schema";
import { z } from "zod";
import { athleteProcedure, athleteRead, router } from "../trpc";
import { amendSession } from "./amend-session";
import { logSession } from "./log-session";
import { checkMorning } from "./morning-check";
import { moveSession } from "./move-session";
import { sessionSheetOf } from "./session-sheet";
import { todayOf } from "./today";

/** What athletes do day by day, and what they did. */
export const sessionsRouter = router({
  /** The athlete's first screen. */
  today: athleteRead("session:read").query(({ ctx }) => todayOf(ctx.db, ctx.grant, ctx.now())),

  /** One session with its doses and its log; `id` of a planned session or a log, null for an extra one. */
  get: athleteRead("session:read")
    .input(z.object({ id: z.uuid().nullable() }))
    .query(({ ctx, input }) => sessionSheetOf(ctx.db, ctx.grant, { id: input.id, now: ctx.now() })),

  /** Logs and adherence of the last `days` days. */
  history: athleteRead("session:read")
    .input(z.object({ days: z.int().min(7).max(365) }))
    .query(async ({ ctx, input }) => {
      const { timeZone } = await getAthleteDays(ctx.db, ctx.grant);
      const today = localDateIn(timeZone, ctx.now());
      const from = addDays(today, 1 - input.days);
      const logs = await listSessionLogs(ctx.db, ctx.grant, { from, to: today, limit: 400 });
      const adherence = await findAdherence(ctx.db, ctx.grant, { from, to: today, today });
      return { today, from, logs, adherence };
    }),

  /** Logs what was done, once per client-made id. */
  log: athleteProcedure("session:log")
    .input(sessionLogInput)
    .mutation(({ ctx, input }) =>
      logSession(ctx.db, ctx.grant, input, { now: ctx.now(), newId: ctx.newId }),
    ),

  /** Corrects a log of the last seven days; the original stays. */
  amend: athleteProcedure("session:log")
    .input(sessionAmendmentInput)
    .mutation(({ ctx, input }) =>
      amendSession(ctx.db, ctx.grant, input, { now: ctx.now(), newId: ctx.newId }),
    ),

  /** Moves a planned session to a day that takes it. */
  move: athleteProcedure("session:log")
    .input(z.object({ id: z.uuid(), version: z.int().positive(), date: localDate }))
    .mutation(({ ctx, input }) =>
      moveSession(ctx.db, ctx.grant, input, { now: ctx.now(), newId: ctx.newId }),
    ),

  /** Pain on the morning after, one tap. */
  checkMorning: athleteProcedure("session:log")
    .input(morningCheckInput)
    .mutation(({ ctx, input }) =>
      checkMorning(ctx.db, ctx.grant, input, { now: ctx.now(), newId: ctx.newId }),
    ),
});
