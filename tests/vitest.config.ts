import { defineConfig } from "vitest/config";

/** Vectors and architecture need no database; access and integration get a clone of the template. */
export default defineConfig({
  test: {
    globalSetup: ["support/global-setup.ts"],
    include: ["{vectors,architecture,access,integration,faults}/**/*.test.ts"],
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
