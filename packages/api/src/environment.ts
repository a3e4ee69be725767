import { networkInterfaces } from "node:os";
import { z } from "zod";
import { type LogLevel, logLevels } from "./seeing/log";

/** An empty value in .env means the same as none. */
export const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema.optional());

const portRange = "must be a number from 1 to 65535";

const statementWays = ["named", "unnamed"] as const;

const connectionRange = "must be a number from 2 to 500";

const logFormats = ["json", "text"] as const;

const traceProtocols = ["http/protobuf", "http/json"] as const;
const traceProtocol = z.enum(traceProtocols, `must be ${traceProtocols.join(" or ")}`);

/** The variables that web server and worker both read. */
export const sharedVariables = {
  HOST: optional(z.string()),
  PORT: optional(z.coerce.number(portRange).int().min(1, portRange).max(65535, portRange)),
  DATABASE_URL: z.url({
    protocol: /^postgres(ql)?$/,
    error: "must look like postgres://login:password@host:5432/database",
  }),
  AUTH_SECRET: z.string().min(32, "must have at least 32 characters"),
  DATABASE_STATEMENTS: optional(z.enum(statementWays, "must be named or unnamed")),
  DATABASE_CONNECTIONS: optional(
    z.coerce.number(connectionRange).int().min(2, connectionRange).max(500, connectionRange),
  ),
  AUTH_URL: optional(
    z.url({
      protocol: /^https?$/,
      error: "must be the address people open, like https://talus.example",
    }),
  ),
  SMTP_URL: optional(
    z.url({ protocol: /^smtps?$/, error: "must look like smtp://login:password@host:587" }),
  ),
  MAIL_FROM: optional(z.string().includes("@", "must hold a mail address")),
  LOG_LEVEL: optional(z.enum(logLevels, `must be one of ${logLevels.join(", ")}`)),
  LOG_FORMAT: optional(z.enum(logFormats, "must be json or text")),
  // These are OpenTelemetry's own names; it reads its other variables by itself.
  OTEL_SDK_DISABLED: optional(z.stringbool("must be true or false")),
  OTEL_EXPORTER_OTLP_ENDPOINT: optional(z.url("must be an address, like http://127.0.0.1:4318")),
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: optional(
    z.url("must be an address, like http://127.0.0.1:4318/v1/traces"),
  ),
  OTEL_TRACES_EXPORTER: optional(z.enum(["otlp", "none"], "must be otlp or none")),
  OTEL_EXPORTER_OTLP_PROTOCOL: optional(traceProtocol),
  OTEL_EXPORTER_OTLP_TRACES_PROTOCOL: optional(traceProtocol),
  OTEL_SERVICE_NAME: optional(z.string()),
  OTEL_RESOURCE_ATTRIBUTES: optional(z.string()),
};

/** What those variables mean, with what stands in for the ones that are not set. */
export type SharedSettings = {
  host: string;
  port: number;
  databaseUrl: string;
  /** Whether the database keeps statements by name per connection; unset: it does. */
  databaseStatements: (typeof statementWays)[number] | undefined;
  /** How many connections this process may have; unset: by the machine's cores. */
  databaseConnections: number | undefined;
  /** What sessions' cookies and waiting mails are sealed with: the same for web servers and workers. */
  authSecret: string;
  /** The address people open, without a trailing slash. */
  publicUrl: string;
  /** Unset: no mail is sent, links are shown to copy. */
  smtpUrl: string | undefined;
  mailFrom: string;
  /** Unset: text with what went wrong where a person watches, JSON with everything where a machine does. */
  log: { level: LogLevel | undefined; format: (typeof logFormats)[number] | undefined };
  /** How traces travel, and whether the operator named the service; unset: nothing is traced. */
  tracing: { protocol: (typeof traceProtocols)[number]; isNamed: boolean } | undefined;
};

const sharedSchema = z.object(sharedVariables);

/** Completes the checked variables. */
export function sharedSettings(data: z.infer<typeof sharedSchema>): SharedSettings {
  const host = data.HOST ?? "127.0.0.1";
  const port = data.PORT ?? 3000;
  return {
    host,
    port,
    databaseUrl: data.DATABASE_URL,
    authSecret: data.AUTH_SECRET,
    databaseStatements: data.DATABASE_STATEMENTS,
    databaseConnections: data.DATABASE_CONNECTIONS,
    publicUrl: (data.AUTH_URL ?? `http://${linkHost(host)}:${port}`).replace(/\/+$/, ""),
    smtpUrl: data.SMTP_URL,
    mailFrom: data.MAIL_FROM ?? "Talus <talus@localhost>",
    log: { level: data.LOG_LEVEL, format: data.LOG_FORMAT },
    tracing: tracingOf(data),
  };
}

/** Nothing is traced unless OpenTelemetry's own variables say where to, and do not switch it off. */
function tracingOf(data: z.infer<typeof sharedSchema>): SharedSettings["tracing"] {
  const place = data.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT ?? data.OTEL_EXPORTER_OTLP_ENDPOINT;
  const isOn = place !== undefined || data.OTEL_TRACES_EXPORTER === "otlp";
  if (!isOn || data.OTEL_SDK_DISABLED || data.OTEL_TRACES_EXPORTER === "none") return undefined;
  const names = /(^|,)\s*service\.name\s*=/;
  return {
    protocol:
      data.OTEL_EXPORTER_OTLP_TRACES_PROTOCOL ??
      data.OTEL_EXPORTER_OTLP_PROTOCOL ??
      "http/protobuf",
    isNamed:
      data.OTEL_SERVICE_NAME !== undefined || names.test(data.OTEL_RESOURCE_ATTRIBUTES ?? ""),
  };
}

/** The settings of a worker, or one line per wrong variable, with its name. */
export function parseShared(
  variables: Record<string, string | undefined>,
): { settings: SharedSettings } | { problems: string[] } {
  const parsed = sharedSchema.safeParse(variables);
  if (parsed.success) return { settings: sharedSettings(parsed.data) };
  return { problems: problemsOf(parsed.error, variables) };
}

/** One line per wrong variable, with its name. */
export function problemsOf(
  error: z.ZodError,
  variables: Record<string, string | undefined>,
): string[] {
  return error.issues.map(({ path, message }) => {
    const name = path.join(".");
    return variables[name] === undefined ? `${name} is not set` : `${name} ${message}`;
  });
}

/** The host that links name where AUTH_URL does not: no browser opens "every address". */
function linkHost(host: string): string {
  if (host === "0.0.0.0" || host === "::") return networkAddress() ?? "127.0.0.1";
  return host.includes(":") ? `[${host}]` : host;
}

/** This machine's first address in its network. */
function networkAddress(): string | undefined {
  return Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .find(({ family, internal }) => family === "IPv4" && !internal)?.address;
}
