import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { answerText, type Exchange } from "../exchange";
import type { Metrics } from "./metrics";

/** `/metrics`, for who may read it. Others learn nothing of it. */
export async function answerMetrics(
  { request, response }: Exchange,
  metrics: Metrics,
  isAllowed: boolean,
): Promise<void> {
  if (request.method !== "GET" || !isAllowed) return answerText(response, 404, "Not found");
  const text = await metrics.text();
  response.writeHead(200, { "content-type": metrics.contentType });
  response.end(text);
}

/** Whether whoever asks is on this machine, or has the token: before any header is taken away. */
export function mayRead(request: IncomingMessage, token: string | undefined): boolean {
  return isFromHere(request) || (token !== undefined && bears(request, token));
}

/** What proxies say of whom they speak for. */
const forwarding = /^(forwarded|via|x-forwarded-.+|x-real-ip|x-original-.+)$/;

/**
 * The peer itself is this machine, and speaks for nobody else: a proxy beside us is, but what it
 * forwards is not. A name that is not this machine's is a page of another site, led here.
 */
function isFromHere({ socket, headers }: IncomingMessage): boolean {
  const peer = socket.remoteAddress ?? "";
  const isHere = peer === "::1" || /^(::ffff:)?127\./.test(peer);
  const isNamedHere = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/i.test(headers.host ?? "");
  return isHere && isNamedHere && !Object.keys(headers).some((name) => forwarding.test(name));
}

function bears({ headers }: IncomingMessage, token: string): boolean {
  const [, given = ""] = /^Bearer (.+)$/i.exec(headers.authorization ?? "") ?? [];
  return timingSafeEqual(digestOf(given), digestOf(token));
}

/** Of one length, whatever was sent. */
function digestOf(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
