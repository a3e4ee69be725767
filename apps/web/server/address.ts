import type { IncomingMessage } from "node:http";

/**
 * The address a request came from, for rate limits. Behind n trusted proxies it is the n-th entry
 * of X-Forwarded-For from the right: those further left can be written by anybody.
 */
export function addressOf(request: IncomingMessage, trustedProxies: number): string {
  const socketAddress = request.socket.remoteAddress ?? "unknown";
  if (trustedProxies === 0) return socketAddress;
  const forwarded = String(request.headers["x-forwarded-for"] ?? "").split(",");
  return forwarded.at(-trustedProxies)?.trim() || socketAddress;
}
