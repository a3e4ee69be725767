/** From where a drop in adherence is told. Our rule; no team may ask for less than the usual share. */
export type AdherenceThresholds = {
  /** The last 30 days are below so many percent of planned. */
  belowPct: number;
  /** They lie so many points below the 60 days before. */
  fallPoints: number;
};

/** What counts for a team that says nothing else. */
export const usualThresholds: AdherenceThresholds = { belowPct: 70, fallPoints: 30 };

/** Between which limits a team may move each. */
export const thresholdLimits: Record<keyof AdherenceThresholds, { least: number; most: number }> = {
  belowPct: { least: 10, most: usualThresholds.belowPct },
  fallPoints: { least: 5, most: 90 },
};
