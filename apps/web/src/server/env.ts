import { networkInterfaces } from "node:os";
import { type LogLevel, logLevels } from "@talus/api/seeing/log";
import { type SignUpMode, signUpModes } from "@talus/domain/accounts/account.schema";
import { z } from "zod";

const postgresUrl = z.url({
  protocol: /^postgres(ql)?$/,
  error: "must look like postgres://login:password@host:5432/database",
});

/** An empty value in .env means the same as none. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema.optional());

const logFormats = ["json", "text"] as const;

const traceProtocols = ["http/protobuf", "http/json"] as const;
const traceProtocol = z.enum(traceProtocols, `must be ${traceProtocols.join(" or ")}`);

const environmentSchema = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
  HOST: optional(z.string()),
  PORT: optional(
    z.coerce
      .number("must be a number from 1 to 65535")
      .int()
      .min(1, "must be a number from 1 to 65535")
      .max(65535, "must be a number from 1 to 65535"),
  ),
  DATABASE_URL: postgresUrl,
  AUTH_SECRET: z.string().min(32, "must have at least 32 characters"),
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
  SIGN_UP: optional(z.enum(signUpModes, "must be closed, first or open")),
  DATABASE_FOLDER: optional(z.string()),
  SPACE_WARNING_MB: optional(z.coerce.number("must be a number of megabytes").int().min(0)),
  BENCH: optional(z.literal("1")),
  TRUSTED_PROXIES: optional(
    z.coerce.number("must be the number of proxies in front of Talus").int().min(0).max(9),
  ),
  LOG_LEVEL: optional(z.enum(logLevels, `must be one of ${logLevels.join(", ")}`)),
  LOG_FORMAT: optional(z.enum(logFormats, "must be json or text")),
  METRICS_TOKEN: optional(z.string().min(32, "must have at least 32 characters")),
  // OpenTelemetry's own names; its other variables it reads by itself.
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
});

/** What the environment says, checked and complete. */
export type Environment = {
  isDevelopment: boolean;
  host: string;
  port: number;
  databaseUrl: string;
  authSecret: string;
  /** The address people open, without a trailing slash. */
  publicUrl: string;
  /** Whether AUTH_URL names that address; otherwise any address of this machine may be used. */
  isPublicUrlSet: boolean;
  /** Unset: no mail is sent, links are shown to copy. */
  smtpUrl: string | undefined;
  mailFrom: string;
  /** Who may found an organisation. */
  signUp: SignUpMode;
  /** Whether this run measures: only then is there a route that does nothing. */
  isBenchmark: boolean;
  /** Unset: text with what went wrong where a person watches, JSON with everything where a machine does. */
  log: { level: LogLevel | undefined; format: (typeof logFormats)[number] | undefined };
  /** Opens /metrics to who is not on this machine. */
  metricsToken: string | undefined;
  /** How traces travel, and whether the operator named the service; unset: nothing is traced. */
  tracing: { protocol: (typeof traceProtocols)[number]; isNamed: boolean } | undefined;
  /** How many proxies add to X-Forwarded-For; with 0 the header is ignored. */
  trustedProxies: number;
  /** Where the embedded database writes, and below how many MB its owners are warned. */
  space: { folder: string; warnBelowMb: number } | undefined;
};

/** Reads variables into an environment, or gives one line per wrong variable, with its name. */
export function parseEnvironment(
  variables: Record<string, string | undefined>,
): { environment: Environment } | { problems: string[] } {
  const parsed = environmentSchema.safeParse(variables);
  if (!parsed.success) {
    return {
      problems: parsed.error.issues.map(({ path, message }) => {
        const name = path.join(".");
        return variables[name] === undefined ? `${name} is not set` : `${name} ${message}`;
      }),
    };
  }
  const { data } = parsed;
  const host = data.HOST ?? "127.0.0.1";
  const port = data.PORT ?? 3000;
  return {
    environment: {
      isDevelopment: data.NODE_ENV === "development",
      host,
      port,
      databaseUrl: data.DATABASE_URL,
      authSecret: data.AUTH_SECRET,
      publicUrl: (data.AUTH_URL ?? `http://${linkHost(host)}:${port}`).replace(/\/+$/, ""),
      isPublicUrlSet: data.AUTH_URL !== undefined,
      smtpUrl: data.SMTP_URL,
      mailFrom: data.MAIL_FROM ?? "Talus <talus@localhost>",
      signUp: data.SIGN_UP ?? "first",
      isBenchmark: data.BENCH === "1",
      log: { level: data.LOG_LEVEL, format: data.LOG_FORMAT },
      metricsToken: data.METRICS_TOKEN,
      tracing: tracingOf(data),
      trustedProxies: data.TRUSTED_PROXIES ?? 0,
      space: data.DATABASE_FOLDER
        ? { folder: data.DATABASE_FOLDER, warnBelowMb: data.SPACE_WARNING_MB ?? 1000 }
        : undefined,
    },
  };
}

/** Nothing is traced unless OpenTelemetry's own variables say where to, and do not switch it off. */
function tracingOf(data: z.infer<typeof environmentSchema>): Environment["tracing"] {
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

let environment: Environment | undefined;

/** The process's environment; read at the first call, so that a build needs none. */
export function env(): Environment {
  if (environment) return environment;
  const result = parseEnvironment(process.env);
  if ("problems" in result) throw new Error(result.problems.join("\n"));
  environment = result.environment;
  return environment;
}
