import { z } from "zod";
import { protocols } from "../../assessments/protocols";
import { typeChoice } from "../../athletes/athlete-filters.schema";
import { quadrants } from "./team-changes";
import { comparisons, mostCompared, teamStarts, trendPeriods } from "./team-weeks";

/** How a reader wants an athlete's trend: null is the athlete's own unit. */
export const athleteTrendInput = z.object({ unit: z.enum(["cm", "in"]).nullable().default(null) });

/** A quadrant of a group's responder map. */
export const quadrantInput = z.object({ quadrant: z.enum(quadrants) });

/** What a coach may filter a team's trend by; everything has a default, so that an address may be short. */
export const teamTrendInput = z.object({
  athleteType: typeChoice.nullable().default(null),
  weeks: z.literal(trendPeriods).default(16),
  protocol: z.enum(protocols).nullable().default(null),
  unit: z.enum(["cm", "in"]).default("cm"),
  start: z.enum(teamStarts).default("all"),
  /** How many years before now the period ends, to look at a season beside this one. */
  yearsAgo: z.literal([0, 1]).default(0),
});

/** What may stand side by side: teams in sight, a group's types, own ones beside those that they are built on, this season and the one before. */
export const compareInput = teamTrendInput.omit({ yearsAgo: true }).extend({
  by: z.enum(comparisons).default("team"),
  /** The teams beside each other; none named: the largest. */
  teamIds: z.array(z.uuid()).max(mostCompared).default([]),
  /** Whose types or seasons; null: everybody's. */
  teamId: z.uuid().nullable().default(null),
});
