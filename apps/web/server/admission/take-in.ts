import type { IncomingMessage } from "node:http";
import { isStaffRequest } from "@talus/api/auth/staff-request";
import type { Application } from "@talus/api/context";
import type { Exchange, Refusal } from "../exchange";
import { proceduresPath } from "../procedures";
import { readBody } from "./body";
import { callsOf, isExcessive, mostBytes, mostBytesOf } from "./limits";
import { excessOf } from "./scan";

/** What came with a request, small and flat enough to be parsed; `gone`: the sender hung up. */
type TakenIn = { body: Buffer | null } | Refusal | "gone";

const tooLarge: Refusal = { status: 413, reason: "The request is too large" };

/**
 * Reads what a request brings and refuses what would cost much to parse: by size, depth and number
 * of calls, for every path, before any parser sees it.
 */
export async function takeIn(exchange: Exchange, application: Application): Promise<TakenIn> {
  const { request, path } = exchange;
  const calls = path.startsWith(proceduresPath) ? callsOf(path.slice(proceduresPath.length)) : [];
  if (calls === null) return { status: 400, reason: "This is no address of Talus" };
  if (isExcessive(calls)) return { status: 400, reason: "Too many calls at once" };
  if (request.method !== "POST") return excessInQuery(request) ?? { body: null };

  const most = await bytesAllowed(exchange, application, calls);
  const promised = Number(request.headers["content-length"] ?? 0);
  if (promised > most) return tooLarge;
  const read = await readBody(request, most);
  if ("refusal" in read) return refusals[read.refusal];
  const isJson = (request.headers["content-type"] ?? "").includes("json");
  const excess = isJson ? excessOf(read.body) : null;
  return excess ? { status: 400, reason: excess } : { body: read.body };
}

const refusals = {
  "too large": tooLarge,
  "too slow": { status: 408, reason: "The request took too long to arrive" },
  gone: "gone",
} as const;

/** More than anybody may send is for staff alone, who are looked up before a byte of it is read. */
async function bytesAllowed(
  { request, origin }: Exchange,
  application: Application,
  calls: readonly string[],
): Promise<number> {
  const forStaff = calls.length > 0 ? mostBytesOf(calls) : mostBytes;
  const promised = request.headers["content-length"];
  if (forStaff === mostBytes || (promised !== undefined && Number(promised) <= mostBytes)) {
    return mostBytes;
  }
  const isStaff = await isStaffRequest(application, request.headers, origin);
  return isStaff ? forStaff : mostBytes;
}

function excessInQuery({ url = "" }: IncomingMessage): Refusal | null {
  const [, query = ""] = url.split("?", 2);
  for (const input of new URLSearchParams(query).getAll("input")) {
    const excess = excessOf(Buffer.from(input));
    if (excess) return { status: 400, reason: excess };
  }
  return null;
}
