import { bugMessage } from "@talus/api/failure-messages";
import { failureRecord } from "@talus/api/seeing/failure-record";
import { log } from "@talus/api/seeing/log";
import { answerJson } from "./answer-json";
import { type Arrival, answerText } from "./exchange";
import { failureJson, proceduresPath } from "./procedures";

/** Answers a request that failed by a mistake of ours with its number, and logs it once. */
export function answerFailure(arrival: Arrival, error: unknown): void {
  const { request, response, path, requestId } = arrival;
  log().error({ requestId, error: failureRecord(error) }, "request failed");
  if (response.headersSent) {
    // Who asked must not take half an answer for a whole one.
    if (!response.writableEnded) response.destroy();
    return;
  }
  for (const name of ["Content-Encoding", "Content-Length"]) response.removeHeader(name);
  const isWrite = request.method === "POST";
  const message = bugMessage({ isWrite, isRolledBack: false, requestId });
  if (!path.startsWith(proceduresPath)) answerText(response, 500, message);
  else void answerJson(request, response, { status: 500, json: failureJson(message) });
}
