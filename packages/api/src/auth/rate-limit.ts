import { DomainError } from "@talus/domain/errors";

/** At most `count` attempts in `seconds`. */
export type Limit = { count: number; seconds: number };

/** Attempts on one account, whoever makes them. */
export const perAccount: Limit = { count: 10, seconds: 15 * 60 };

/** Attempts from one address, on whatever account; a gym shares one address. */
export const perAddress: Limit = { count: 100, seconds: 15 * 60 };

const shared = globalThis as typeof globalThis & { talusAttempts?: Map<string, number[]> };

/**
 * Counts an attempt under `key` and throws RATE_LIMITED where there were too many. Kept in memory of
 * the process, which serves one organisation's traffic; a restart forgives.
 */
export function countAttempt(key: string, limit: Limit, now: Date): void {
  shared.talusAttempts ??= new Map();
  const attempts = shared.talusAttempts;
  const from = now.getTime() - limit.seconds * 1000;
  const recent = (attempts.get(key) ?? []).filter((time) => time > from);
  if (recent.length >= limit.count) {
    const minutes = Math.ceil(((recent[0] ?? 0) + limit.seconds * 1000 - now.getTime()) / 60_000);
    throw new DomainError("RATE_LIMITED", `Too many attempts. Try again in ${minutes} minutes.`);
  }
  recent.push(now.getTime());
  attempts.delete(key);
  attempts.set(key, recent);
  if (attempts.size > 10_000) attempts.delete(attempts.keys().next().value ?? "");
}

/** Counts an attempt of one kind per account and per address. */
export function countSignInAttempt(
  kind: "sign-in" | "invitation" | "reset" | "sign-up" | "magic-link",
  who: { account: string; address: string },
  now: Date,
): void {
  countAttempt(`${kind}:account:${who.account}`, perAccount, now);
  countAttempt(`${kind}:address:${who.address}`, perAddress, now);
}
