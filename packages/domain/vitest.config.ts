import { defineConfig } from "vitest/config";

/** Unit tests of the pure package; `npm run coverage` fails below the branches that it asks for. */
export default defineConfig({
  test: {
    // No test file changes what another one imports; a fresh process for each costs more than the tests.
    isolate: false,
    include: ["src/**/*.test.ts"],
    // The limits end a run that hangs; a busy machine never reaches them.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    coverage: {
      provider: "v8",
      include: ["src/**/*.ts"],
      // Facts and people that tests are about are no part of what is tested.
      exclude: ["src/**/*.test.ts", "src/**/cases/*.ts"],
      reportsDirectory: ".turbo/coverage",
      reporter: ["text", "json-summary"],
      thresholds: { branches: 95 },
    },
  },
});
