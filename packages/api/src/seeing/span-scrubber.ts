import type { NodeSDK } from "@opentelemetry/sdk-node";
import { withoutPersons } from "./without-persons";

type Settings = NonNullable<ConstructorParameters<typeof NodeSDK>[0]>;

/** What sends spans to a collector. */
export type SpanExporter = NonNullable<Settings["traceExporter"]>;

type Span = Parameters<SpanExporter["export"]>[0][number];

/** What spans may say, whoever makes them. Next would tell addresses, which hold ids and searches. */
const attributes = new Set([
  ...["talus.procedure", "talus.request", "talus.organisation", "error.type"],
  ...["talus.job", "talus.athletes"],
  ...["http.request.method", "http.route", "http.response.status_code"],
  ...["next.span_type", "next.route"],
  ...["db.system.name", "db.namespace", "db.operation.name", "db.query.text"],
  ...["db.postgresql.plan", "server.address", "server.port"],
]);

/** Sends spans without anything in them that could be about a person. */
export function withoutPersonsIn(exporter: SpanExporter): SpanExporter {
  return {
    export: (spans, done) => exporter.export(spans.map(scrubbed), done),
    forceFlush: async () => exporter.forceFlush?.(),
    shutdown: () => exporter.shutdown(),
  };
}

function scrubbed(span: Span): Span {
  return {
    name: nameOf(span),
    kind: span.kind,
    spanContext: () => span.spanContext(),
    ...(span.parentSpanContext ? { parentSpanContext: span.parentSpanContext } : {}),
    startTime: span.startTime,
    endTime: span.endTime,
    duration: span.duration,
    ended: span.ended,
    // Messages and events quote what was refused.
    status: { code: span.status.code },
    events: [],
    attributes: attributesOf(span),
    links: span.links,
    resource: span.resource,
    instrumentationScope: span.instrumentationScope,
    droppedAttributesCount: span.droppedAttributesCount,
    droppedEventsCount: span.droppedEventsCount,
    droppedLinksCount: span.droppedLinksCount,
  };
}

/** Next names spans by the address asked for; its kind of work and the route say as much. */
function nameOf({ name, attributes: said, instrumentationScope }: Span): string {
  if (instrumentationScope.name !== "next.js") return withoutPersons(name);
  return [said["next.span_type"] ?? "Next", said["next.route"]].filter(Boolean).join(" ");
}

function attributesOf({ attributes: said }: Span): Span["attributes"] {
  return Object.fromEntries(
    Object.entries(said).flatMap(([key, value]) => {
      if (!attributes.has(key)) return [];
      const isText = typeof value === "string" && key !== "talus.organisation";
      return [[key, isText ? withoutPersons(value) : value]];
    }),
  );
}
