import { defineConfig, mergeConfig } from "vitest/config";
import base from "./vitest.config";

/**
 * What judges a mutant: the tests of its own folder, where the run begins. Those that walk thousands of weeks take
 * seconds for each mutant, hours in all; the pinned plans and the worked weeks stand in for them here.
 */
const judging = defineConfig({
  test: {
    include: ["**/*.test.ts"],
    exclude: ["**/place-rules.test.ts", "**/third-strength-day.test.ts"],
  },
});

export default mergeConfig({ ...base, test: { ...base.test, include: [] } }, judging);
