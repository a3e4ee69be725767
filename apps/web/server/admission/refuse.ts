import type { IncomingMessage } from "node:http";
import type { Refusal } from "../exchange";

/**
 * The reason to refuse a request before anything else sees it, or null. No cookie helps past these:
 * they close doors that Next and tRPC leave open and that we do not use. `origin` is the one by which
 * the request came, null where its Host is none of ours.
 */
export function refusalOf(
  request: IncomingMessage,
  origin: string | null,
  publicUrl: string,
): Refusal | null {
  const { method = "GET", headers, url = "/" } = request;
  if (!url.startsWith("/")) return { status: 400, reason: "Ask for a path" };
  if (origin === null) {
    return {
      status: 400,
      reason:
        "Talus does not know this address. Whoever runs it sets AUTH_URL to the address that people open.",
    };
  }
  const takesPost = /^\/api\/(trpc|auth)\//.test(url);
  const allow = takesPost ? "GET, POST" : "GET, HEAD";
  const notAllowed = { status: 405, reason: "Method not allowed", allow };
  if (!["GET", "HEAD", "POST"].includes(method)) return notAllowed;
  // Server Actions are not used; their endpoint has had several holes.
  if (headers["next-action"] !== undefined) return { status: 404, reason: "No such action" };
  if (method !== "POST") return hasBody(request) ? { status: 400, reason: "Send no body" } : null;
  if (isForeign(request, origin, publicUrl)) return { status: 403, reason: "Not from this site" };
  // Forms and plain text can be posted from other sites without asking; JSON cannot.
  const isJson = /^application\/json\s*(;|$)/i.test(headers["content-type"] ?? "");
  if (url.startsWith("/api/trpc") && !isJson) return { status: 415, reason: "Send JSON" };
  // Pages are only read: a body sent to one is for nothing.
  return takesPost ? null : notAllowed;
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
}

function isForeign({ headers }: IncomingMessage, ours: string, publicUrl: string): boolean {
  if (headers["sec-fetch-site"] === "cross-site") return true;
  const { origin } = headers;
  if (origin === undefined || origin === ours || origin === new URL(publicUrl).origin) return false;
  // A proxy that ends TLS in front of us leaves the scheme of what the browser saw unknown.
  return !URL.canParse(origin) || new URL(origin).host !== headers.host;
}
