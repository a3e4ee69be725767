import { clashOf } from "@talus/db/clashes";
import { isDomainError } from "@talus/domain/errors";

/** So many athletes are locked at a time: nobody waits for longer than these few take. */
export const athletesPerBatch = 100;

/** How athletes are worked through. */
export type Batches = {
  /** Ends the work between two batches. */
  signal: AbortSignal;
  /** One transaction, for these athletes together. */
  work: (athleteIds: readonly string[]) => Promise<void>;
  /** Another transaction, for one who could not be worked on: a code says why. */
  onFault: (athleteId: string, code: string) => Promise<void>;
};

/**
 * Works through athletes a hundred at a time. Where a batch fails, each of it is worked on alone, so
 * that a fault in one athlete stays that athlete's. Rejects where the database is in trouble, which is
 * nobody's fault: what is done is kept, and the rest is for another try.
 */
export async function workThrough(
  athleteIds: readonly string[],
  { signal, work, onFault }: Batches,
): Promise<void> {
  for (let first = 0; first < athleteIds.length; first += athletesPerBatch) {
    const batch = athleteIds.slice(first, first + athletesPerBatch);
    if (await succeeds(() => work(batch), signal)) continue;
    for (const athleteId of batch) {
      const code = await faultOf(() => work([athleteId]), signal);
      if (code !== null) await onFault(athleteId, code);
    }
  }
}

async function succeeds(work: () => Promise<void>, signal: AbortSignal): Promise<boolean> {
  return (await faultOf(work, signal)) === null;
}

const mostAttempts = 4;

/** The code of what went wrong, or null; one that gave way to another transaction is tried anew. */
async function faultOf(work: () => Promise<void>, signal: AbortSignal): Promise<string | null> {
  for (let attempt = 1; ; attempt++) {
    signal.throwIfAborted();
    try {
      await work();
      return null;
    } catch (error) {
      if (isDomainError(error) && error.code === "UNAVAILABLE") throw error;
      if (clashOf(error) === "undone" && attempt < mostAttempts) continue;
      return codeOf(error);
    }
  }
}

/** The code of an error, else its name: a message may name an athlete. */
export function codeOf(error: unknown): string {
  const { code, name } = error as { code?: unknown; name?: unknown };
  return String(code ?? name ?? "unknown").slice(0, 40);
}
