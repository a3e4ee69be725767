import { failureRecord } from "@talus/api/seeing/failure-record";
import { log } from "@talus/api/seeing/log";
import type { Instrumentation } from "next";

/** Writes down why a page failed, with the digest that its screen shows and the request's number. */
export const tellPageFailure: Instrumentation.onRequestError = (
  error,
  request,
  { routePath, renderSource },
) => {
  const requestId = request.headers["x-request-id"];
  const facts = { requestId, route: routePath, source: renderSource };
  log().error({ ...facts, error: failureRecord(error) }, "page failed");
};
