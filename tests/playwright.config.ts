import { defineConfig } from "@playwright/test";

import { browserOrigin, browserPorts } from "./support/browser-places";
import { findChromium } from "./support/debian.mjs";

const executablePath = process.env.CHROMIUM ?? findChromium();

/** Browser tests: Debian's chromium against the production build one server and database a worker. */
export default defineConfig({
  testDir: "e2e",
  globalTeardown: "./support/browser-teardown.ts",
  outputDir: "test-results",
  workers: browserPorts.length,
  forbidOnly: true,
  // The limits end a run that hangs; ten times the load of a quiet machine reaches none of them.
  timeout: 600_000,
  expect: { timeout: 60_000 },
  use: {
    // This file is read in each worker too.
    baseURL: browserOrigin,
    locale: "en-GB",
    timezoneId: "UTC",
    // Recording every test costs a third of the run; where one fails, run it again with --trace on.
    trace: "off",
    screenshot: "only-on-failure",
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  webServer: {
    command: "exec node ../packages/embedded/bin/run.mjs ../../../tests/support/browser-server.ts",
    url: `http://127.0.0.1:${browserPorts.at(-1)}/readyz`,
    gracefulShutdown: { signal: "SIGTERM", timeout: 120_000 },
    timeout: 1_800_000,
    stdout: "pipe",
    reuseExistingServer: false,
  },
});
