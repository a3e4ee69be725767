import { createServer } from "node:net";
import { StartProblem } from "../../src/start-problem";
import { outputOf } from "../children.mjs";
import { environmentCheck, webServer, worker } from "./bundle.mjs";
import { endedBy, keepRunning, spawnPart } from "./keep-running";
import type { Serving } from "./running";

type Served = {
  variables: Record<string, string>;
  isDevelopment: boolean;
  signal: AbortSignal;
  onReady: () => void;
};

/** Runs the web server until `signal`. */
export async function serve({ variables, ...how }: Served): Promise<void> {
  const program = await webServer(how);
  await keepRunning({
    name: "The web server",
    start: () => spawnPart(program, "apps/web", { variables, errors: "inherit" }),
    ...how,
  });
}

/** Runs the worker, which does what no request waits for, until `signal`. */
export async function work({ variables, ...how }: Served): Promise<void> {
  const program = await worker(how);
  if (how.signal.aborted) return;
  await keepRunning({
    name: "The worker",
    start: () => spawnPart(program, "packages/jobs", { variables, errors: "inherit" }),
    ...how,
  });
}

/** Lets the web application itself say what is wrong with the environment, before anything slow has begun. */
export async function checkEnvironment({
  variables,
  isDevelopment,
  signal,
}: Omit<Served, "onReady">): Promise<void> {
  const given = process.env.DATABASE_URL || "postgres://talus_app@127.0.0.1/talus";
  const child = spawnPart(await environmentCheck({ isDevelopment }), "apps/web", {
    variables: { ...variables, DATABASE_URL: given },
    errors: "pipe",
  });
  const problems = outputOf(child);
  const status = await endedBy(child, signal);
  if (status === 0 || signal.aborted) return;
  throw new StartProblem(
    `The environment (or .env) is not right:\n    ${problems().trim().replaceAll("\n", "\n    ")}`,
  );
}

/** Rejects when something else listens where we want to. */
export function requireFreePort(): Promise<void> {
  const { host, port } = placeOfEnvironment();
  // A PORT that is none is for checkEnvironment to name.
  if (!(port > 0 && port < 65_536)) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error: NodeJS.ErrnoException) => {
      const other = `PORT=${port + 1} npm start`;
      const reason: Record<string, string> = {
        EADDRINUSE: `Port ${port} is taken by another program. Stop it, or choose another: ${other}`,
        EACCES: `This account may not listen on port ${port}. Choose one above 1023: PORT=3000 npm start`,
        EADDRNOTAVAIL: `HOST ${host} is not an address of this machine.`,
      };
      reject(new StartProblem(reason[error.code ?? ""] ?? `HOST ${host}: ${error.message}`));
    });
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

/** Where this start serves, as the environment says. */
export function placeOfEnvironment(): Serving {
  const host = process.env.HOST || "127.0.0.1";
  const port = Number(process.env.PORT || 3000);
  return { host, port, address: process.env.AUTH_URL || `http://${host}:${port}` };
}
