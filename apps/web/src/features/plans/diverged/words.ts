import { type Divergence, divergences } from "@talus/domain/routines/divergence";

/** How plans came to differ, as the tabs say it. */
export const divergenceWords: Record<Divergence, string> = {
  review: "Changed by a review",
  maintenance: "In maintenance",
  version: "On an earlier version",
};

/** Where nobody differs in one way. */
export const nobodyWords: Record<Divergence, string> = {
  review: "No review has changed this routine for anybody.",
  maintenance: "Nobody who was given this routine is in maintenance.",
  version: "Everybody who follows this routine is on its newest version.",
};

/** What an address says of how plans differ; where it says nothing, the first way in which anybody does. */
export function readDivergence(
  said: string | string[] | undefined,
  counts: Record<Divergence, number>,
): Divergence {
  return (
    divergences.find((how) => how === said) ??
    divergences.find((how) => counts[how] > 0) ??
    "review"
  );
}
