import type { Application } from "@talus/api/context";
import { figuresNow } from "@talus/api/seeing/figures";
import { processWide } from "@talus/api/seeing/process-wide";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

/** What is counted in this process, for Prometheus. */
export type Metrics = {
  countRequest(request: { route: string; status: number; durationMs: number }): void;
  /** Everything, in Prometheus' own text. */
  text(): Promise<string>;
  contentType: string;
};

const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** Begins to count: requests by route, calls by procedure and outcome, and the process itself. */
export function createMetrics(application: Application): Metrics {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const registers = [register];
  const requests = new Counter({
    ...{ name: "talus_requests_total", help: "HTTP requests answered, by route and status" },
    ...{ labelNames: ["route", "status"], registers },
  });
  const requestSeconds = new Histogram({
    ...{ name: "talus_request_duration_seconds", help: "Time to answer a request, by route" },
    ...{ labelNames: ["route"], buckets, registers },
  });
  const calls = new Counter({
    ...{ name: "talus_calls_total", help: "Calls of procedures, by procedure and outcome" },
    ...{ labelNames: ["procedure", "outcome"], registers },
  });
  const callSeconds = new Histogram({
    ...{ name: "talus_call_duration_seconds", help: "Time that a call took, by procedure" },
    ...{ labelNames: ["procedure"], buckets, registers },
  });
  processWide().watchers.push(({ procedure, outcome, durationMs }) => {
    calls.inc({ procedure, outcome });
    callSeconds.observe({ procedure }, durationMs / 1000);
  });
  const showFigures = figureGauges(registers);
  return {
    contentType: register.contentType,
    countRequest({ route, status, durationMs }) {
      requests.inc({ route, status });
      requestSeconds.observe({ route }, durationMs / 1000);
    },
    async text() {
      showFigures(await figuresNow(application));
      return register.metrics();
    },
  };
}

/** The gauges of what is asked for when somebody looks. */
function figureGauges(registers: Registry[]) {
  const connections = new Gauge({
    ...{ name: "talus_pool_connections", help: "Connections to the database, by state" },
    ...{ labelNames: ["state"], registers },
  });
  const most = new Gauge({
    ...{
      name: "talus_pool_connections_limit",
      help: "The most connections there may be",
      registers,
    },
  });
  const waiting = new Gauge({
    ...{ name: "talus_pool_waiting", help: "Transactions that wait for a connection", registers },
  });
  let jobs: Gauge | undefined;
  return (figures: Awaited<ReturnType<typeof figuresNow>>) => {
    connections.set({ state: "busy" }, figures.pool.busy);
    connections.set({ state: "idle" }, figures.pool.idle);
    most.set(figures.pool.limit);
    waiting.set(figures.pool.waiting);
    if (!figures.jobs) return;
    // The gauge comes with the first jobs: without a queue there is nothing to say.
    jobs ??= new Gauge({
      ...{ name: "talus_jobs", help: "Jobs, by name and state", registers },
      labelNames: ["job", "state"],
    });
    jobs.reset();
    for (const { job, state, count } of figures.jobs) jobs.set({ job, state }, count);
  };
}
