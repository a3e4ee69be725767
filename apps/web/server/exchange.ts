import type { IncomingMessage, ServerResponse } from "node:http";

/** One request with its answer, as the parts of the HTTP entry hand it on. */
export type Exchange = {
  request: IncomingMessage;
  response: ServerResponse;
  /** Path without the query. */
  path: string;
  requestId: string;
};

/** Answers in plain text and ends the exchange. */
export function answerText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8" });
  response.end(`${text}\n`);
}
