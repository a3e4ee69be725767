import { rulesInForce } from "@talus/db/rules/rule-sets";
import {
  ruleSetApplication,
  ruleSetEdit,
  ruleSetName,
} from "@talus/domain/rules/rule-set-edit.schema";
import { z } from "zod";
import { momentOf } from "../context";
import { organisationProcedure, organisationRead, router } from "../trpc";
import { applyRules } from "./apply";
import { reliabilityOverview } from "./reliability";
import { replayDraft } from "./replay";
import { rulesOverview, versionOverview } from "./rules-overview";

/** The rules that verdicts are judged by: what is in force, what was, what a change would do. */
export const rulesRouter = router({
  /** The rules in force; everybody of the organisation may read them. */
  inForce: organisationRead("organisation:read", "replica").query(({ ctx }) =>
    rulesInForce(ctx.db),
  ),

  /** The rules in force with every version before them. */
  overview: organisationRead("rules:read", "primary").query(({ ctx }) =>
    rulesOverview(ctx.db, ctx.grant),
  ),

  /** One version, as a verdict names it. */
  version: organisationRead("rules:read", "replica")
    .input(z.object({ version: ruleSetName }))
    .query(({ ctx, input }) => versionOverview(ctx.db, ctx.grant, input.version)),

  /** What a draft would have changed in the last eight weeks; stores nothing, but a draft is too long for an address. */
  replay: organisationRead("rules:write", "primary")
    .input(z.object({ edit: ruleSetEdit, page: z.int().min(0).max(100_000) }))
    .mutation(({ ctx, input }) => replayDraft(ctx.db, ctx.grant, { ...input, now: ctx.now() })),

  /** Puts a draft into force from today; CONFLICT where somebody was faster. */
  update: organisationProcedure("rules:write")
    .input(ruleSetApplication)
    .mutation(({ ctx, input }) => applyRules(ctx.db, ctx.grant, { edit: input, ...momentOf(ctx) })),

  /** What tests repeated within three days tell of the organisation's own measuring error. */
  reliability: organisationRead("rules:read", "replica").query(({ ctx }) =>
    reliabilityOverview(ctx.db, ctx.grant, ctx.now()),
  ),
});
