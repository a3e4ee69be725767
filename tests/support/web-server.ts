import { spawn } from "node:child_process";
import { once } from "node:events";
import { openSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { webServer } from "../../packages/embedded/bin/start/bundle.mjs";
import { root } from "./template";

/** The secret of the servers and workers of tests. */
export const testSecret = "a secret for tests, which guards nothing at all";

/** A running web server of the production build. */
export type WebServer = {
  url: string;
  pid: number;
  /** Asks it to drain and resolves with its exit status. */
  stop: () => Promise<number | null>;
  ended: Promise<unknown>;
};

/** Starts apps/web/server.ts on `port` (0: any free one) and waits until it listens. */
export async function startWeb(settings: {
  databaseUrl: string;
  port?: number;
  variables?: Record<string, string>;
  /** The file that takes all that it writes; else what went wrong is shown. */
  logFile?: string;
}): Promise<WebServer> {
  const port = settings.port || (await freePort());
  const output = settings.logFile ? openSync(settings.logFile, "a") : "inherit";
  const child = spawn(process.execPath, await webServer({ isDevelopment: false }), {
    cwd: join(root, "apps/web"),
    env: {
      ...process.env,
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      HOST: "127.0.0.1",
      PORT: String(port),
      DATABASE_URL: settings.databaseUrl,
      AUTH_SECRET: testSecret,
      AUTH_URL: "",
      SMTP_URL: "",
      SIGN_UP: "open",
      LOG_LEVEL: settings.logFile ? "info" : "warn",
      ...settings.variables,
    },
    stdio: ["ignore", output, output, "ipc"],
  });
  const ended = once(child, "exit");
  const first = await Promise.race([once(child, "message"), ended]);
  if (first[0] !== "ready")
    throw new Error(`The web server ended before it was ready (${first[0]})`);
  return {
    url: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    ended,
    async stop() {
      child.kill("SIGTERM");
      const [status] = await ended;
      return status;
    },
  };
}

/** A port of this machine on which nothing listens. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  return typeof address === "object" && address ? address.port : 0;
}
