import { log } from "@talus/api/seeing/log";
import { withinRequest } from "@talus/api/seeing/open-log";
import type { Tracing } from "@talus/api/seeing/tracing";
import type { Arrival } from "../exchange";
import { proceduresPath } from "../procedures";
import type { Metrics } from "./metrics";
import type { RouteOf } from "./routes";

/** Those who look at requests. */
export type Watching = { routeOf: RouteOf; metrics: Metrics; tracing: Tracing | null };

/** Lets `work` answer a request, within its span; writes it down and counts it once it is answered. */
export function seeRequest(arrival: Arrival, watching: Watching, work: () => void): void {
  const { request, response, path, requestId } = arrival;
  const { routeOf, metrics, tracing } = watching;
  const route = routeOf(path);
  const begun = performance.now();
  withinRequest(requestId, () => {
    const span = tracing?.begin(request, { route, requestId });
    response.once("close", () => {
      const { statusCode: status } = response;
      const durationMs = Math.round((performance.now() - begun) * 10) / 10;
      metrics.countRequest({ route: route ?? "unknown", status, durationMs });
      span?.end(status);
      const isCutOff = !response.writableFinished;
      const facts = { requestId, method: request.method, route, status, durationMs };
      log()[isQuiet(route, status) ? "debug" : "info"](
        facts,
        isCutOff ? "request cut off" : "request",
      );
    });
    if (span) span.run(work);
    else work();
  });
}

/** Calls have lines of their own, and of files and watchers there are too many. */
function isQuiet(route: string | null, status: number): boolean {
  const isOften =
    route === proceduresPath ||
    ["/_next/static/", "/healthz", "/readyz", "/metrics"].includes(route ?? "");
  return isOften && status < 400;
}
