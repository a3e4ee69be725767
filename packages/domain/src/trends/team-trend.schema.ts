import { z } from "zod";
import { protocols } from "../assessments/protocols";
import { athleteTypes } from "../roster/athlete";

/** The periods that a team's trend offers, whole weeks up to the current one. */
export const trendPeriods = [8, 12, 16, 26, 52] as const;
export type TrendPeriod = (typeof trendPeriods)[number];

/** What a coach may filter a team's trend by; everything has a default, so that an address may be short. */
export const teamTrendInput = z.object({
  athleteType: z.enum(athleteTypes).nullable().default(null),
  weeks: z.literal(trendPeriods).default(16),
  protocol: z.enum(protocols).nullable().default(null),
  unit: z.enum(["cm", "in"]).default("cm"),
});
export type TeamTrendInput = z.input<typeof teamTrendInput>;
