/**
 * How a plan came to differ from the newest version of the routine that was given: a review changed it, a
 * verdict took it to maintenance, or it follows an earlier version.
 */
export const divergences = ["review", "maintenance", "version"] as const;
export type Divergence = (typeof divergences)[number];
