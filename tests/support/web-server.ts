import { webServer } from "../../packages/embedded/bin/start/bundle.mjs";
import { freePort } from "./free-port.mjs";
import { type Program, startProgram } from "./program";

/** A running web server of the production build; `stop` lets it drain. */
export type WebServer = Omit<Program, "child"> & { url: string; pid: number };

/** Starts apps/web/server.ts on `port` (0: any free one) and waits until it listens. */
export async function startWeb(settings: {
  databaseUrl: string;
  port?: number;
  variables?: Record<string, string>;
  /** The file that takes all that it writes; else what went wrong is shown. */
  logFile?: string;
}): Promise<WebServer> {
  const { databaseUrl, variables, logFile } = settings;
  const port = settings.port || (await freePort());
  const { child, ...rest } = await startProgram({
    program: await webServer({ isDevelopment: false }),
    folder: "apps/web",
    databaseUrl,
    variables: {
      NEXT_TELEMETRY_DISABLED: "1",
      HOST: "127.0.0.1",
      PORT: String(port),
      AUTH_URL: "",
      SIGN_UP: "open",
      ...variables,
    },
    logFile,
  });
  return { ...rest, url: `http://127.0.0.1:${port}`, pid: child.pid ?? 0 };
}
