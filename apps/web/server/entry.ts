import { randomBytes } from "node:crypto";
import type { RequestListener } from "node:http";
import type { Application } from "@talus/api/context";
import type { Environment } from "../src/server/env";
import { addressOf } from "./address";
import { withBody } from "./admission/body";
import { refusalOf } from "./admission/refuse";
import { takeIn } from "./admission/take-in";
import { type Arrival, answerRefusal, type Exchange } from "./exchange";
import { answerFailure } from "./failure";
import { secure } from "./headers";
import { answerHealth, answerReady } from "./health";
import { originOf } from "./host";
import { type Live, livePath } from "./live/live";
import type { PageListener } from "./pages";
import { type ProcedureListener, proceduresPath } from "./procedures";
import { answerMetrics, mayRead } from "./seeing/metrics-answer";
import { seeRequest, type Watching } from "./seeing/requests";

type Parts = {
  environment: Environment;
  application: Application;
  procedures: ProcedureListener;
  live: Live["answer"];
  pages: PageListener;
  watching: Watching;
  state: { isDraining: boolean };
};

/** The first to see a request: refuses, reads within limits, then hands on to who answers. */
export function createEntry(parts: Parts): RequestListener {
  return (request, response) => {
    const path = (request.url ?? "/").split("?", 1)[0] ?? "/";
    const arrival = { request, response, path, requestId: randomBytes(8).toString("hex") };
    seeRequest(arrival, parts.watching, () => {
      handle(arrival, parts).catch((error: unknown) => answerFailure(arrival, error));
    });
  };
}

async function handle(arrival: Arrival, parts: Parts): Promise<void> {
  const { environment, application, watching, state } = parts;
  const { request, response, path } = arrival;
  const origin = originOf(request, environment);
  const exchange = { ...arrival, origin: origin ?? new URL(environment.publicUrl).origin };
  // What a proxy says of itself tells whether who asks is on this machine.
  const isForMetrics = path === "/metrics" && mayRead(request, environment.metricsToken);
  believeOnlyUs(exchange, addressOf(request, environment.trustedProxies));
  secure(exchange, environment);
  if (state.isDraining) response.setHeader("Connection", "close");
  // Whoever watches over us asks by an address of their own; neither answer tells anything.
  if (path === "/healthz") return answerHealth(response);
  if (path === "/readyz") return answerReady(response, application, state.isDraining);
  if (path === "/metrics") return answerMetrics(exchange, watching.metrics, isForMetrics);
  const refusal = refusalOf(request, origin, environment.publicUrl);
  if (refusal) return answerRefusal(exchange, refusal);
  return answer(exchange, parts);
}

async function answer(exchange: Exchange, parts: Parts): Promise<void> {
  const { request, response, path } = exchange;
  const taken = await takeIn(exchange, parts.application).catch(() => unavailable);
  if (taken === "gone") return;
  if ("status" in taken) return answerRefusal(exchange, taken);
  const { body } = taken;
  if (path.startsWith(proceduresPath)) return parts.procedures(request, response, body);
  if (path === livePath && request.method === "GET") return parts.live(exchange);
  return parts.pages(body ? withBody(request, body) : request, response);
}

const unavailable = {
  status: 503,
  reason: "Talus cannot look up who you are just now. Try again in a moment.",
};

/** What the parts behind us believe must come from us. */
function believeOnlyUs({ request, origin, requestId }: Exchange, address: string): void {
  const { headers } = request;
  for (const name of ["forwarded", "x-forwarded-host", "x-forwarded-port", "x-forwarded-proto"]) {
    delete headers[name];
  }
  headers["x-request-id"] = requestId;
  headers["x-talus-address"] = address;
  headers["x-talus-origin"] = origin;
  headers["x-forwarded-proto"] = origin.split(":", 1)[0] ?? "http";
}
