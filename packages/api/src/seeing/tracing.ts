import type { IncomingMessage } from "node:http";
import { createRequire } from "node:module";
import {
  context,
  propagation,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from "@opentelemetry/api";
import { PgInstrumentation } from "@opentelemetry/instrumentation-pg";
import { NodeSDK } from "@opentelemetry/sdk-node";
import type { SharedSettings } from "../environment";
import { type Facts, processWide } from "./process-wide";
import { type SpanExporter, withoutPersonsIn } from "./span-scrubber";

/** The span of a request: what runs in it, and with which status it ended. */
type RequestSpan = { run(work: () => void): void; end(status: number): void };

/** Spans of requests, calls, jobs and batches, and of the statements in those, sent to a collector. */
export type Tracing = {
  begin(request: IncomingMessage, facts: { route: string | null; requestId: string }): RequestSpan;
  /** Sends what is left, for a moment. */
  close(): Promise<void>;
};

/**
 * Switches OpenTelemetry on. What it reads of its environment (where to, how often, which share,
 * which names) is its own; before anything loads `pg`, so that statements are seen.
 */
export async function startTracing({
  protocol,
  isNamed,
}: NonNullable<SharedSettings["tracing"]>): Promise<Tracing> {
  const sdk = new NodeSDK({
    ...(isNamed ? {} : { serviceName: "talus" }),
    traceExporter: withoutPersonsIn(await exporterFor(protocol)),
    instrumentations: [new PgInstrumentation({ requireParentSpan: true })],
    metricReaders: [],
    logRecordProcessors: [],
  });
  sdk.start();
  // The instrumentation hooks into require; what is imported later is the same module.
  createRequire(import.meta.url)("pg");
  const tracer = trace.getTracer("talus");
  processWide().traced = (name, work, ending) =>
    tracer.startActiveSpan(name, async (span) => {
      try {
        const answer = await work();
        const { failure, facts } = ending(answer);
        span.setAttributes(known(facts));
        endWith(span, failure);
        return answer;
      } catch (error) {
        endWith(span, "thrown");
        throw error;
      }
    });
  return {
    begin(request, { route, requestId }) {
      const outer = propagation.extract(context.active(), request.headers);
      const name = [request.method, route].filter(Boolean).join(" ");
      const attributes = known({
        "http.request.method": request.method ?? null,
        "http.route": route,
        "talus.request": requestId,
      });
      const span = tracer.startSpan(name, { kind: SpanKind.SERVER, attributes }, outer);
      return {
        run: (work) => context.with(trace.setSpan(outer, span), work),
        end(status) {
          span.setAttribute("http.response.status_code", status);
          endWith(span, status >= 500 ? String(status) : null);
        },
      };
    },
    close: () => Promise.race([sdk.shutdown().catch(() => {}), aMoment()]),
  };
}

async function exporterFor(protocol: "http/protobuf" | "http/json"): Promise<SpanExporter> {
  const { OTLPTraceExporter } =
    protocol === "http/json"
      ? await import("@opentelemetry/exporter-trace-otlp-http")
      : await import("@opentelemetry/exporter-trace-otlp-proto");
  return new OTLPTraceExporter();
}

function known(facts: Facts) {
  return Object.fromEntries(
    Object.entries(facts).flatMap(([key, value]) => (value === null ? [] : [[key, value]])),
  );
}

function endWith(span: Span, failure: string | null): void {
  if (failure) span.setStatus({ code: SpanStatusCode.ERROR }).setAttribute("error.type", failure);
  span.end();
}

const momentMs = 2000;

function aMoment(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, momentMs).unref());
}
