import type { IncomingMessage, ServerResponse } from "node:http";

/** A request with its answer, before anything of it is read. */
export type Arrival = {
  request: IncomingMessage;
  response: ServerResponse;
  /** Path without the query. */
  path: string;
  requestId: string;
};

/** One request with its answer, as the parts of the HTTP entry hand it on. */
export type Exchange = Arrival & {
  /** Scheme, host and port by which the person opened Talus; the configured one where unknown. */
  origin: string;
};

/** Why a request is not let in, with its HTTP status; 405 with the methods that its path takes. */
export type Refusal = { status: number; reason: string; allow?: string };

/** Answers in plain text and ends the exchange. */
export function answerText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8" });
  response.end(`${text}\n`);
}

const lingerMs = 1000;
const lingerBytes = 256 * 1024;

/**
 * Refuses a request whose body may still be arriving. The connection ends, but not before the sender
 * could read the answer: ended at once it would be reset, and a page would see a network failure. A
 * little of the rest is taken meanwhile; more of it is left to wait in the network, where it costs us
 * nothing.
 */
export function answerRefusal({ request, response }: Arrival, refusal: Refusal): void {
  const { status, reason, allow } = refusal;
  if (allow) response.setHeader("Allow", allow);
  if (request.complete) {
    answerText(response, status, reason);
    return;
  }
  const body = Buffer.from(`${reason}\n`);
  response.writeHead(status, {
    "content-type": "text/plain; charset=utf-8",
    "content-length": body.length,
    connection: "close",
  });
  response.write(body);
  let bytes = 0;
  const end = () => {
    clearTimeout(late);
    response.end();
    request.destroy();
  };
  const late = setTimeout(end, lingerMs);
  request.on("data", (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > lingerBytes) request.pause();
  });
  request.once("end", end);
  request.once("close", () => clearTimeout(late));
}
