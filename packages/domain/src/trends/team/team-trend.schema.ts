import { z } from "zod";
import { protocols } from "../../assessments/protocols";
import { athleteTypes } from "../../athletes/athlete";
import { teamStarts, trendPeriods } from "./team-weeks";

/** How a reader wants an athlete's trend: null is the athlete's own unit. */
export const athleteTrendInput = z.object({ unit: z.enum(["cm", "in"]).nullable().default(null) });

/** What a coach may filter a team's trend by; everything has a default, so that an address may be short. */
export const teamTrendInput = z.object({
  athleteType: z.enum(athleteTypes).nullable().default(null),
  weeks: z.literal(trendPeriods).default(16),
  protocol: z.enum(protocols).nullable().default(null),
  unit: z.enum(["cm", "in"]).default("cm"),
  /** Who counts: everybody, or only those limited at their first test of the period. */
  start: z.enum(teamStarts).default("all"),
});
