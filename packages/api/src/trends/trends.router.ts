import {
  athleteTrendInput,
  compareInput,
  quadrantInput,
  teamTrendInput,
} from "@talus/domain/trends/team/team-trend.schema";
import { athleteRead, organisationRead, router, teamRead } from "../trpc";
import { athleteTrend } from "./athlete-trend";
import { compareTrends } from "./compare";
import { respondersOf, teamChangesOf } from "./team-changes";
import { teamTrend } from "./team-trend";
import { weekSummary } from "./week-summary";

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

  /** Teams, types or seasons side by side: of one test, over the same weeks. */
  compare: organisationRead("roster:read", "replica")
    .input(compareInput)
    .query(({ ctx, input }) => compareTrends(ctx.db, ctx.grant, { ...input, now: ctx.now() })),

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

  /** What changed in the last full week, by team in sight. */
  week: organisationRead("roster:read", "replica").query(({ ctx }) =>
    weekSummary(ctx.db, ctx.grant, ctx.now()),
  ),

  /** A team's weeks and figures; groups below five are hidden. */
  team: teamRead("team:trends", "replica")
    .input(teamTrendInput)
    .query(({ ctx, input }) => teamTrend(ctx.db, ctx.grant, { filter: input, now: ctx.now() })),
});
