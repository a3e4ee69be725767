/** Sessions done of sessions planned in a period; a short one counts as one, an optional one not. */
export type Adherence = {
  /** Done sessions, extra ones included, optional ones not. */
  done: number;
  /** Planned sessions, without those that a pause or a safety hold took out. */
  planned: number;
};

/** How coaches read adherence: 80–120 % of planned is on plan (product.md). */
export type AdherenceBand =
  | "missed"
  | "low"
  | "below"
  | "on_plan"
  | "above"
  | "far_over"
  | "unknown";

/**
 * Done ÷ planned in whole percent, not clipped; null where nothing was planned, which is unknown
 * and not 0 or 100. Example: 5 of 6 → 83. Source: domain.md 4.1, "Adherence".
 */
export function adherencePct({ done, planned }: Adherence): number | null {
  return planned === 0 ? null : Math.round((done / planned) * 100);
}

/** The same for a verdict, clipped at 100 % (domain.md 4.1); above it more is not better. */
export function verdictAdherencePct(adherence: Adherence): number | null {
  const pct = adherencePct(adherence);
  return pct === null ? null : Math.min(100, pct);
}

/** The band of a period, by whole percent: 79 is below, 80 to 120 on plan, 121 above, 151 far over. */
export function adherenceBand(adherence: Adherence): AdherenceBand {
  const pct = adherencePct(adherence);
  if (pct === null) return "unknown";
  if (adherence.done === 0) return "missed";
  if (pct < 50) return "low";
  if (pct < 80) return "below";
  if (pct <= 120) return "on_plan";
  return pct <= 150 ? "above" : "far_over";
}

/** "5 of 6 planned, 83 %": a percentage never stands without its numbers. */
export function adherenceText(adherence: Adherence): string {
  const pct = adherencePct(adherence);
  return pct === null
    ? `${adherence.done} done, nothing planned`
    : `${adherence.done} of ${adherence.planned} planned, ${pct} %`;
}
