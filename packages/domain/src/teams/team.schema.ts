import { z } from "zod";
import { line } from "../text/text.schema";
import { thresholdLimits } from "./thresholds";

/** A team's name. */
export const teamName = line(120, {
  tooLong: "Keep the name under 120 characters",
  empty: "Give the team a name",
});

/** A new or renamed team as the form sends it. */
export const teamNameInput = z.object({ name: teamName });

const { belowPct, fallPoints } = thresholdLimits;
const within = ({ least, most }: { least: number; most: number }) =>
  z.int("Enter a whole number").min(least, `${least} at least`).max(most, `${most} at most`);

/** From where a team wants to hear of a drop in adherence. */
export const adherenceThresholds = z.object({
  belowPct: within(belowPct),
  fallPoints: within(fallPoints),
});
