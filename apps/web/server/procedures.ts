import type { IncomingMessage, ServerResponse } from "node:http";
import { type Application, createContext } from "@talus/api/context";
import { appRouter } from "@talus/api/root";
import { isOurs, tellFailure } from "@talus/api/seeing/calls";
import { createHTTPHandler } from "@trpc/server/adapters/standalone";
import compression from "compression";
import { mostCalls } from "./admission/limits";

/** Where the procedures are served. */
export const proceduresPath = "/api/trpc/";

/** Answers a call of procedures whose body (null: none) was read already. */
export type ProcedureListener = (
  request: IncomingMessage,
  response: ServerResponse,
  body: Buffer | null,
) => void;

/** Answers procedures straight from node:http, without going through Next. */
export function createProcedures(application: Application): ProcedureListener {
  const answer = createHTTPHandler({
    router: appRouter,
    basePath: proceduresPath,
    createContext: ({ req }) =>
      createContext(application, {
        headers: req.headers,
        address: String(req.headers["x-talus-address"]),
        requestId: String(req.headers["x-request-id"]),
      }),
    maxBatchSize: mostCalls,
    // What fails before a call begins or after it ended; what fails in one is written down there.
    onError: ({ error }) => isOurs(error) && tellFailure({}, error),
  });
  return (request, response, body) =>
    compressed(request, response, () =>
      answer(Object.assign(request, { body: body?.toString() }), inOnePiece(response)),
    );
}

/** Hands on at once what is written in pieces, so that its length is known before its head is sent. */
function inOnePiece(response: ServerResponse): ServerResponse {
  const pieces: Buffer[] = [];
  const end = response.end.bind(response);
  const write = (piece: Uint8Array | string) => pieces.push(Buffer.from(piece)) > 0;
  return Object.assign(response, { write, end: () => end(Buffer.concat(pieces)) });
}

/** What the middleware needs of a request and a response is what node gives. */
const compressed = compression({ level: 1, threshold: 1024 }) as unknown as (
  request: IncomingMessage,
  response: ServerResponse,
  next: () => void,
) => void;
