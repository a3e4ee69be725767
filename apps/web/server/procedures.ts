import type { IncomingMessage, ServerResponse } from "node:http";
import { type Application, type Context, createContext } from "@talus/api/context";
import { appRouter } from "@talus/api/root";
import { isOurs, tellFailure } from "@talus/api/seeing/calls";
import {
  callTRPCProcedure,
  getTRPCErrorFromUnknown,
  TRPCError,
  transformTRPCResponse,
} from "@trpc/server";
import { getErrorShape } from "@trpc/server/shared";
import { answerJson } from "./answer-json";

/** Where the procedures are served. */
export const proceduresPath = "/api/trpc/";

/** The one method that each procedure takes: what reads has another than what writes. */
const methods = new Map(
  Object.entries(
    appRouter._def.procedures as unknown as Record<string, { _def: { type: Call["type"] } }>,
  ).map(([path, { _def }]) => [path, _def.type === "query" ? "GET" : "POST"]),
);

/** Answers a call of procedures whose body (null: none) was read already. */
export type ProcedureListener = (
  request: IncomingMessage,
  response: ServerResponse,
  body: Buffer | null,
) => Promise<void>;

/**
 * Answers what tRPC's batching client asks, straight from node:http: tRPC's own adapters make a web
 * Request, a Response and their streams of each, which costs more than a small read itself.
 */
export function createProcedures(application: Application): ProcedureListener {
  return async (request, response, body) => {
    const { headers, method = "GET", url = "/" } = request;
    const ctx = createContext(application, {
      headers,
      address: String(headers["x-talus-address"]),
      requestId: String(headers["x-request-id"]),
    });
    const [encoded = "", query] = url.slice(proceduresPath.length).split("?", 2);
    const search = new URLSearchParams(query);
    const path = decodeURIComponent(encoded);
    const isBatch = search.get("batch") === "1";
    const type = method === "POST" ? "mutation" : "query";
    const sent = once(async () =>
      parsed(type === "query" ? search.get("input") : body?.toString()),
    );
    const paths = isBatch ? path.split(",") : [path];
    const answers = await Promise.all(
      paths.map((call, place) => {
        const input = once(async () => inputIn(await sent(), isBatch ? place : null));
        return answerOf(ctx, { path: call, method, type, place, input });
      }),
    );
    const statuses = new Set(answers.map(({ status }) => status));
    const [status = 207] = statuses.size === 1 ? statuses : [];
    if (status === 405) response.setHeader("Allow", allowedBy(paths));
    const results = answers.map(({ json }) => json).join();
    await answerJson(request, response, { status, json: isBatch ? `[${results}]` : results });
  };
}

/** The methods that these procedures take, as the header Allow names them. */
function allowedBy(paths: readonly string[]): string {
  return [...new Set(paths.map((path) => methods.get(path)))].join(", ");
}

type Call = {
  path: string;
  method: string;
  type: "query" | "mutation";
  place: number;
  input: () => Promise<unknown>;
};

/** What a call is told, and its status; whatever goes wrong in it is told too. */
async function answerOf(ctx: Context, { path, method, type, place, input }: Call) {
  const { _config: config } = appRouter._def;
  const about = { path, type, ctx };
  try {
    refuseOtherMethod(path, method);
    const data = await callTRPCProcedure({
      ...{ router: appRouter, ...about, batchIndex: place, signal: undefined },
      getRawInput: input,
    });
    return {
      status: 200,
      json: JSON.stringify(transformTRPCResponse(config, { result: { data } })),
    };
  } catch (cause) {
    const error = getTRPCErrorFromUnknown(cause);
    // A failure within a call is logged there; this one came before it began or after it ended.
    if (isOurs(error)) tellFailure({}, error);
    const shape = getErrorShape({ config, error, ...about, input: undefined });
    const json = JSON.stringify(transformTRPCResponse(config, { error: shape }));
    return { status: shape.data.httpStatus, json };
  }
}

/** A HEAD is refused too: it would have the query run for an answer that nobody reads. */
function refuseOtherMethod(path: string, method: string): void {
  const allowed = methods.get(path);
  if (allowed === undefined || allowed === method) return;
  const message = `${path} is asked by ${allowed}, not by ${method}.`;
  throw new TRPCError({ code: "METHOD_NOT_SUPPORTED", message });
}

/** What all calls of a request are told where none of them could be answered. */
export function failureJson(message: string): string {
  const { _config: config } = appRouter._def;
  const error = new TRPCError({ code: "INTERNAL_SERVER_ERROR" });
  const about = { path: undefined, type: "unknown", ctx: undefined, input: undefined } as const;
  const shape = getErrorShape({ config, error, ...about });
  return JSON.stringify(transformTRPCResponse(config, { error: { ...shape, message } }));
}

function parsed(text: string | null | undefined): unknown {
  try {
    return text ? JSON.parse(text) : undefined;
  } catch {
    throw new TRPCError({ code: "BAD_REQUEST", message: "This is no JSON." });
  }
}

/** The input of the call at a place of a batch, or of the only one (null), in what was sent for all. */
function inputIn(sent: unknown, place: number | null): unknown {
  const input = place === null ? sent : (sent as unknown[] | null | undefined)?.[place];
  if (input === undefined) return undefined;
  return appRouter._def._config.transformer.input.deserialize(input);
}

function once<T>(work: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => {
    result ??= work();
    return result;
  };
}
