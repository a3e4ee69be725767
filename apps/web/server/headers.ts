import { randomBytes } from "node:crypto";
import type { ServerResponse } from "node:http";
import type { Environment } from "../src/server/env";
import type { Exchange } from "./exchange";

/** Puts on every answer what keeps the browser from being used against its owner. */
export function secure(exchange: Exchange, environment: Environment): void {
  const { response, path, requestId } = exchange;
  response.setHeader(
    "Content-Security-Policy",
    path.startsWith("/api/") ? dataPolicy : pagePolicy(exchange, environment),
  );
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("X-Frame-Options", "DENY");
  // Links to sign in carry a token in their address, so it must not travel to other sites.
  response.setHeader("Referrer-Policy", "same-origin");
  response.setHeader(
    "Permissions-Policy",
    "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  );
  response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
  response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
  response.setHeader("X-Request-Id", requestId);
  if (isHttps(exchange)) {
    response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
  }
  if (!isPublicFile(path)) keepPrivate(response);
}

/** Files that are the same for everybody: the build's, and what stands in apps/web/public. */
function isPublicFile(path: string): boolean {
  return (
    path.startsWith("/_next/static/") || /^\/[\w-]+\.(ico|png|svg|webmanifest|txt)$/.test(path)
  );
}

/** Whatever a page says about itself: nothing behind a login is kept by a cache. */
function keepPrivate(response: ServerResponse): void {
  const writeHead = response.writeHead;
  response.writeHead = function privately(this: ServerResponse, ...args: unknown[]) {
    this.setHeader("Cache-Control", "private, no-store");
    return Reflect.apply(writeHead, this, args);
  };
}

/** What is no page loads nothing, wherever it is opened. */
const dataPolicy = "default-src 'none'; frame-ancestors 'none'";

/** A page's policy, with a nonce of its own that Next reads for its scripts from the request. */
function pagePolicy(exchange: Exchange, environment: Environment): string {
  const nonce = randomBytes(16).toString("base64");
  const policy = contentSecurityPolicy(nonce, exchange, environment);
  const { headers } = exchange.request;
  headers["content-security-policy"] = policy;
  headers["x-nonce"] = nonce;
  return policy;
}

function contentSecurityPolicy(
  nonce: string,
  exchange: Exchange,
  environment: Environment,
): string {
  const development = environment.isDevelopment;
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    // Server-rendered style attributes (bar widths, chart sizes) hold numbers of ours only.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${development ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ];
  if (isHttps(exchange)) policy.push("upgrade-insecure-requests");
  return policy.join("; ");
}

function isHttps({ origin }: Exchange): boolean {
  return origin.startsWith("https:");
}
