import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { constants, gzip } from "node:zlib";

const compressed = promisify(gzip);
/** Below, a compressed answer needs as many packets as a plain one. */
const compressedFrom = 1024;
const takesGzip = /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/;

/** Answers JSON, compressed where it is long and who asks takes gzip. */
export async function answerJson(
  { headers }: IncomingMessage,
  response: ServerResponse,
  { status, json }: { status: number; json: string },
): Promise<void> {
  response.statusCode = status;
  response.setHeader("Content-Type", "application/json");
  response.setHeader("Vary", "Accept-Encoding");
  const bytes = Buffer.byteLength(json);
  if (bytes < compressedFrom || !takesGzip.test(headers["accept-encoding"] ?? "")) {
    response.setHeader("Content-Length", bytes);
    response.end(json);
    return;
  }
  const packed = await compressed(json, { level: constants.Z_BEST_SPEED });
  response.setHeader("Content-Encoding", "gzip");
  response.setHeader("Content-Length", packed.length);
  response.end(packed);
}
