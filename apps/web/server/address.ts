import type { IncomingMessage } from "node:http";
import { log } from "@talus/api/seeing/log";

/**
 * The address a request came from, for rate limits. Behind n trusted proxies it is the n-th entry
 * of X-Forwarded-For from the right: those further left can be written by anybody.
 */
export function addressOf(request: IncomingMessage, trustedProxies: number): string {
  const socketAddress = request.socket.remoteAddress ?? "unknown";
  const header = request.headers["x-forwarded-for"];
  if (trustedProxies === 0) {
    if (header !== undefined) warnOnce();
    return socketAddress;
  }
  const forwarded = String(header ?? "").split(",");
  return forwarded.at(-trustedProxies)?.trim() || socketAddress;
}

let hasWarned = false;

/** Everybody behind a proxy nobody told us of shares one limit, and would be locked out together. */
function warnOnce(): void {
  if (hasWarned) return;
  hasWarned = true;
  log().warn(
    {},
    "A request came with X-Forwarded-For, but TRUSTED_PROXIES is 0: the header is not believed, and everybody behind that proxy counts as one address. Behind a proxy of yours set TRUSTED_PROXIES to how many there are.",
  );
}
