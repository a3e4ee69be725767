import {
  athleteTrendInput,
  quadrantInput,
  teamTrendInput,
} from "@talus/domain/trends/team/team-trend.schema";
import { athleteRead, organisationRead, router, teamRead } from "../trpc";
import { athleteTrend } from "./athlete-trend";
import { respondersOf, teamChangesOf } from "./team-changes";
import { teamTrend } from "./team-trend";

/** Trends of one athlete, of one team and of the organisation, ready to be drawn. */
export const trendsRouter = router({
  /** An athlete's tests per protocol and side, with error band, smoothed line and a sentence. */
  athlete: athleteRead("trend:read", "replica")
    .input(athleteTrendInput)
    .query(({ ctx, input }) =>
      athleteTrend(ctx.db, ctx.grant, { unit: input.unit, now: ctx.now() }),
    ),

  /** What a team's change is worth: fixed cohort, responders, regression to the mean, each athlete. */
  changes: teamRead("team:trends", "replica")
    .input(teamTrendInput)
    .query(({ ctx, input }) => teamChangesOf(ctx.db, ctx.grant, { filter: input, now: ctx.now() })),

  /** As `team`, of everybody in the organisation. */
  organisation: organisationRead("organisation:trends", "replica")
    .input(teamTrendInput)
    .query(({ ctx, input }) => teamTrend(ctx.db, ctx.grant, { filter: input, now: ctx.now() })),

  /** As `changes`, of everybody in the organisation. */
  organisationChanges: organisationRead("organisation:trends", "replica")
    .input(teamTrendInput)
    .query(({ ctx, input }) => teamChangesOf(ctx.db, ctx.grant, { filter: input, now: ctx.now() })),

  /** As `responders`, of everybody in the organisation. */
  organisationResponders: organisationRead("organisation:trends", "replica")
    .input(teamTrendInput.extend(quadrantInput.shape))
    .query(({ ctx, input: { quadrant, ...filter } }) =>
      respondersOf(ctx.db, ctx.grant, { filter, quadrant, now: ctx.now() }),
    ),

  /** Who stands in one quadrant of a team's responder map. */
  responders: teamRead("team:trends", "replica")
    .input(teamTrendInput.extend(quadrantInput.shape))
    .query(({ ctx, input: { quadrant, ...filter } }) =>
      respondersOf(ctx.db, ctx.grant, { filter, quadrant, now: ctx.now() }),
    ),

  /** A team's weeks and figures; groups below five are hidden. */
  team: teamRead("team:trends", "replica")
    .input(teamTrendInput)
    .query(({ ctx, input }) => teamTrend(ctx.db, ctx.grant, { filter: input, now: ctx.now() })),
});
