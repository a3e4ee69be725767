import {
  optional,
  problemsOf,
  type SharedSettings,
  sharedSettings,
  sharedVariables,
} from "@talus/api/environment";
import { type SignUpMode, signUpModes } from "@talus/domain/accounts/account.schema";
import { z } from "zod";

const environmentSchema = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
  ...sharedVariables,
  SIGN_UP: optional(z.enum(signUpModes, "must be closed, first or open")),
  DATABASE_FOLDER: optional(z.string()),
  SPACE_WARNING_MB: optional(z.coerce.number("must be a number of megabytes").int().min(0)),
  BENCH: optional(z.literal("1")),
  TRUSTED_PROXIES: optional(
    z.coerce.number("must be the number of proxies in front of Talus").int().min(0).max(9),
  ),
  METRICS_TOKEN: optional(z.string().min(32, "must have at least 32 characters")),
});

/** What the environment says, checked and complete. */
export type Environment = SharedSettings & {
  isDevelopment: boolean;
  /** Whether AUTH_URL names that address; otherwise any address of this machine may be used. */
  isPublicUrlSet: boolean;
  /** Who may found an organisation. */
  signUp: SignUpMode;
  /** Whether this run measures: only then is there a route that does nothing. */
  isBenchmark: boolean;
  /** Opens /metrics to who is not on this machine. */
  metricsToken: string | undefined;
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
  if (!parsed.success) return { problems: problemsOf(parsed.error, variables) };
  const { data } = parsed;
  return {
    environment: {
      ...sharedSettings(data),
      isDevelopment: data.NODE_ENV === "development",
      isPublicUrlSet: data.AUTH_URL !== undefined,
      signUp: data.SIGN_UP ?? "first",
      isBenchmark: data.BENCH === "1",
      metricsToken: data.METRICS_TOKEN,
      trustedProxies: data.TRUSTED_PROXIES ?? 0,
      space: data.DATABASE_FOLDER
        ? { folder: data.DATABASE_FOLDER, warnBelowMb: data.SPACE_WARNING_MB ?? 1000 }
        : undefined,
    },
  };
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
