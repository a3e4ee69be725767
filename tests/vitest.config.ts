import { defineConfig } from "vitest/config";

/** Vectors and architecture need no database; access and integration get a clone of the template. */
export default defineConfig({
  test: {
    globalSetup: ["support/global-setup.ts"],
    include: ["{vectors,architecture,access,integration,faults}/**/*.test.ts"],
    pool: "forks",
    // No test file changes what another one imports; a fresh process for each costs as much as the tests.
    isolate: false,
    // The limits end a run that hangs; ten times the load of a quiet machine reaches none of them.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 120_000 } },
  },
});
