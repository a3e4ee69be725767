import type { IncomingMessage } from "node:http";

/** Why a request is not let in, with its HTTP status. */
type Refusal = { status: number; reason: string };

/** Large enough for a roster of some thousand pasted lines. */
const maxBodyBytes = 6 * 1024 * 1024;

/**
 * The reason to refuse a request before anything else sees it, or null. No cookie helps past these:
 * they close doors that Next and tRPC leave open and that we do not use.
 */
export function refusalOf(request: IncomingMessage, publicUrl: string): Refusal | null {
  const { method = "GET", headers, url = "/" } = request;
  if (!["GET", "HEAD", "POST"].includes(method))
    return { status: 405, reason: "Method not allowed" };
  // Server Actions are not used; their endpoint has had several holes.
  if (headers["next-action"] !== undefined) return { status: 404, reason: "No such action" };
  if (Number(headers["content-length"] ?? 0) > maxBodyBytes) {
    return { status: 413, reason: "The request is too large" };
  }
  if (method !== "POST") return null;
  if (isForeign(request, publicUrl)) return { status: 403, reason: "Not from this site" };
  // Forms and plain text can be posted from other sites without asking; JSON cannot.
  const isJson = /^application\/json\s*(;|$)/i.test(headers["content-type"] ?? "");
  if (url.startsWith("/api/trpc") && !isJson) return { status: 415, reason: "Send JSON" };
  return null;
}

function isForeign({ headers }: IncomingMessage, publicUrl: string): boolean {
  if (headers["sec-fetch-site"] === "cross-site") return true;
  const { origin, host } = headers;
  if (origin === undefined || origin === new URL(publicUrl).origin) return false;
  return !URL.canParse(origin) || new URL(origin).host !== host;
}
