import { defineConfig } from "vitest/config";

/** Faults that take many minutes, and every race many times: `npm run faults`. */
export default defineConfig({
  root: import.meta.dirname,
  test: {
    include: ["faults/**/*.slow.ts", "integration/races-*.test.ts"],
    globalSetup: ["support/global-setup.ts"],
    fileParallelism: false,
    testTimeout: 600_000,
    hookTimeout: 600_000,
    env: { RACES: "many" },
  },
});
