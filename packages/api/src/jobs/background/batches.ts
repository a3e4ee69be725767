import { clashOf } from "@talus/db/failure";
import { isDomainError } from "@talus/domain/errors";
import { withinSpan } from "../../within-span";

/** How athletes are worked through. */
export type Batches = {
  /** Ends the work between two batches. */
  signal: AbortSignal;
  /** One transaction, for these athletes together. */
  work: (athleteIds: readonly string[]) => Promise<void>;
  /** Another transaction, for one who could not be worked on: a code says why. */
  onFault: (athleteId: string, code: string) => Promise<void>;
};

/** So many athletes are locked at a time: of thousands hardly anybody waits, and for a moment. */
export const athletesPerBatch = 10;

/** While the database stores one batch, the next is planned. */
const batchesAtOnce = 2;

/**
 * Works through athletes ten at a time. A batch that fails is halved until the fault is found,
 * so that a fault in one athlete stays that athlete's. Rejects where the database is in trouble, which
 * is nobody's fault: what is done is kept, and the rest is for another try.
 */
export async function workThrough(athleteIds: readonly string[], how: Batches): Promise<void> {
  const batches = batchesOf(athleteIds);
  const takeTurns = async () => {
    for (const batch of batches) await workOn(batch, how);
  };
  const ends = await Promise.allSettled(Array.from({ length: batchesAtOnce }, takeTurns));
  for (const end of ends) if (end.status === "rejected") throw end.reason;
}

function* batchesOf(athleteIds: readonly string[]): Generator<string[]> {
  for (let first = 0; first < athleteIds.length; first += athletesPerBatch)
    yield athleteIds.slice(first, first + athletesPerBatch);
}

async function workOn(batch: readonly string[], how: Batches): Promise<void> {
  const traced = () =>
    withinSpan("batch", { "talus.athletes": batch.length }, () => how.work(batch));
  const code = await faultOf(traced, how.signal);
  if (code === null) return;
  const [athleteId, ...others] = batch;
  if (athleteId === undefined) return;
  if (others.length === 0) return how.onFault(athleteId, code);
  const middle = Math.ceil(batch.length / 2);
  await workOn(batch.slice(0, middle), how);
  await workOn(batch.slice(middle), how);
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
