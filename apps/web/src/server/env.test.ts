import { describe, expect, it } from "vitest";
import { parseEnvironment } from "./env";

const right = {
  DATABASE_URL: "postgres://talus_app:pw@127.0.0.1:5432/talus",
  AUTH_SECRET: "0123456789abcdef0123456789abcdef",
};

describe("the environment", () => {
  it("needs only the database and the secret, and serves on this machine alone", () => {
    const result = parseEnvironment(right);
    expect(result).toMatchObject({
      environment: { host: "127.0.0.1", port: 3000, publicUrl: "http://127.0.0.1:3000" },
    });
  });

  it.each([
    [{ HOST: "::1" }, "http://[::1]:3000", false],
    [{ HOST: "192.0.2.7", PORT: "8080" }, "http://192.0.2.7:8080", false],
    [{ AUTH_URL: "https://talus.example/" }, "https://talus.example", true],
  ])("builds links on what is configured: %j", (variables, publicUrl, isPublicUrlSet) => {
    const result = parseEnvironment({ ...right, ...variables });
    expect(result).toMatchObject({ environment: { publicUrl, isPublicUrlSet } });
  });

  it("builds links on an address that opens, where it serves on every one", () => {
    const result = parseEnvironment({ ...right, HOST: "0.0.0.0" });
    expect(result).toMatchObject({
      environment: { publicUrl: expect.not.stringContaining("0.0.0.0") },
    });
  });

  it("takes an empty value as none", () => {
    expect(parseEnvironment({ ...right, SMTP_URL: "", PORT: "" })).toHaveProperty("environment");
  });

  const collector = { OTEL_EXPORTER_OTLP_ENDPOINT: "http://127.0.0.1:4318" };

  it.each([
    collector,
    { OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: "http://127.0.0.1:4318/v1/traces" },
    { OTEL_TRACES_EXPORTER: "otlp" },
    { ...collector, OTEL_SDK_DISABLED: "false" },
  ])("traces where OpenTelemetry's variables say so: %j", (variables) => {
    const tracing = { protocol: "http/protobuf", isNamed: false };
    expect(parseEnvironment({ ...right, ...variables })).toMatchObject({
      environment: { tracing },
    });
  });

  it.each([
    {},
    { OTEL_SERVICE_NAME: "talus" },
    { ...collector, OTEL_SDK_DISABLED: "True" },
    { ...collector, OTEL_TRACES_EXPORTER: "none" },
  ])("traces nothing otherwise: %j", (variables) => {
    const tracing = undefined;
    expect(parseEnvironment({ ...right, ...variables })).toMatchObject({
      environment: { tracing },
    });
  });

  it.each([
    ["PORT", "http", "PORT must be a number from 1 to 65535"],
    ["PORT", "70000", "PORT must be a number from 1 to 65535"],
    [
      "DATABASE_URL",
      "mysql://x",
      "DATABASE_URL must look like postgres://login:password@host:5432/database",
    ],
    ["DATABASE_URL", undefined, "DATABASE_URL is not set"],
    ["AUTH_SECRET", "short", "AUTH_SECRET must have at least 32 characters"],
    [
      "AUTH_URL",
      "talus.example",
      "AUTH_URL must be the address people open, like https://talus.example",
    ],
    ["SMTP_URL", "mail.example", "SMTP_URL must look like smtp://login:password@host:587"],
    ["SPACE_WARNING_MB", "much", "SPACE_WARNING_MB must be a number of megabytes"],
    ["LOG_LEVEL", "loud", "LOG_LEVEL must be one of trace, debug, info, warn, error, silent"],
    ["LOG_FORMAT", "xml", "LOG_FORMAT must be json or text"],
    ["METRICS_TOKEN", "short", "METRICS_TOKEN must have at least 32 characters"],
    [
      "OTEL_EXPORTER_OTLP_PROTOCOL",
      "grpc",
      "OTEL_EXPORTER_OTLP_PROTOCOL must be http/protobuf or http/json",
    ],
    ["OTEL_TRACES_EXPORTER", "zipkin", "OTEL_TRACES_EXPORTER must be otlp or none"],
    ["MAIL_FROM", "Talus", "MAIL_FROM must hold a mail address"],
  ])("names %s when it is %s", (name, value, problem) => {
    expect(parseEnvironment({ ...right, [name]: value })).toEqual({ problems: [problem] });
  });
});
