import { createHash } from "node:crypto";
import type { Database } from "@talus/db/transaction";
import { DomainError } from "@talus/domain/errors";
import { RateLimiterMemory, RateLimiterPostgres, type RateLimiterRes } from "rate-limiter-flexible";
import { networkOf } from "./network";

/** At most `count` attempts in `seconds`; the name keeps limits of different kinds apart. */
type Limit = { name: string; count: number; seconds: number };

const window = 15 * 60;

/** Attempts on one account, whoever makes them. */
const perAccount: Limit = { name: "account", count: 10, seconds: window };

/** Attempts of one browser on an account that signed in on it before. */
const perDevice: Limit = { name: "device", count: 10, seconds: window };

/** Attempts from one network, on whatever account; a gym shares one address. */
const perAddress: Limit = { name: "address", count: 100, seconds: window };

/** Who makes an attempt; `device` where the account signed in on this browser before. */
export type Attempt = { account: string; address: string; device?: string | null };

/** Who sends an attempt: `deviceOf` knows this browser for accounts that signed in on it before. */
export type Sender = { address: string; deviceOf?: (account: string) => string | null };

/** The attempt that a sender makes on an account. */
export function attemptBy({ address, deviceOf }: Sender, account: string): Attempt {
  return { account, address, device: deviceOf?.(account) ?? null };
}

type Kind = "sign-in" | "magic-link" | "invitation" | "reset" | "sign-up";

/**
 * Counts an attempt of one kind and throws RATE_LIMITED where there were too many: the address first,
 * so that one who guesses uses up their own attempts, not those of an account. A known browser has a
 * count of its own: strangers cannot lock a person out of it.
 */
export async function countSignInAttempt(
  database: Database,
  kind: Kind,
  { account, address, device }: Attempt,
): Promise<void> {
  await count(database, perAddress, `${kind}:${networkOf(address)}`);
  if (device) await count(database, perDevice, `${kind}:${account}:${device}`);
  else await count(database, perAccount, `${kind}:${account}`);
}

async function count(database: Database, limit: Limit, key: string): Promise<void> {
  try {
    // The key is hashed, so that the table says neither who signs in nor from where.
    await limiterOf(database, limit).consume(createHash("sha256").update(key).digest("base64url"));
  } catch (refusal) {
    if (refusal instanceof Error) throw refusal;
    const minutes = Math.max(1, Math.ceil((refusal as RateLimiterRes).msBeforeNext / 60_000));
    const wait = minutes === 1 ? "a minute" : `${minutes} minutes`;
    throw new DomainError("RATE_LIMITED", `Too many attempts. Try again in ${wait}.`);
  }
}

type Limiters = WeakMap<Database, Map<string, RateLimiterPostgres>>;

/** Shared on globalThis, because the HTTP entry and Next load separate copies of this module. */
function limiterOf(database: Database, limit: Limit): RateLimiterPostgres {
  const shared = globalThis as typeof globalThis & { talusLimiters?: Limiters };
  shared.talusLimiters ??= new WeakMap();
  const limiters = shared.talusLimiters.get(database) ?? new Map<string, RateLimiterPostgres>();
  shared.talusLimiters.set(database, limiters);
  const limiter = limiters.get(limit.name) ?? createLimiter(database, limit);
  limiters.set(limit.name, limiter);
  return limiter;
}

/** Counts in the database, so that a restart forgives nothing; in memory while it does not answer. */
function createLimiter(database: Database, limit: Limit): RateLimiterPostgres {
  const points = { keyPrefix: limit.name, points: limit.count, duration: limit.seconds };
  return new RateLimiterPostgres({
    ...points,
    storeClient: database.pool,
    storeType: "pool",
    tableName: "rate_limit",
    tableCreated: true,
    // Who is over the limit is refused without asking the database again.
    inMemoryBlockOnConsumed: limit.count + 1,
    insuranceLimiter: new RateLimiterMemory(points),
  });
}
