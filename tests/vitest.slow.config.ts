import { defineConfig } from "vitest/config";

/** Faults that take many minutes: `npm run faults`. */
export default defineConfig({
  root: import.meta.dirname,
  test: { include: ["faults/**/*.slow.ts"], fileParallelism: false },
});
