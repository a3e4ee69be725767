import { defineConfig } from "vitest/config";

/** Unit tests of the pure package; `npm run coverage` fails below the branches that it asks for. */
export default defineConfig({
  test: {
    include: ["src/**/*.test.ts"],
    // Property tests walk whole years; a busy machine needs longer than the default.
    testTimeout: 30_000,
    coverage: {
      provider: "v8",
      include: ["src/**/*.ts"],
      exclude: ["src/**/*.test.ts"],
      reportsDirectory: ".turbo/coverage",
      reporter: ["text", "json-summary"],
      thresholds: { branches: 95 },
    },
  },
});
