/** From this share of the planned sessions on, a change may be laid to the routine (our rule). */
export const exposureShare = 0.7;

/**
 * Share of the planned sessions that were done, clipped to 0…1, with its denominator. Null share
 * where nothing was planned: unknown, not zero. Sessions in a pause or a hold are not planned.
 *
 * @example adherenceShare({ done: 5, planned: 4 }) // { share: 1, planned: 4 }
 */
export function adherenceShare({ done, planned }: { done: number; planned: number }): {
  share: number | null;
  planned: number;
} {
  if (planned <= 0) return { share: null, planned: 0 };
  return { share: Math.min(1, Math.max(0, done / planned)), planned };
}
