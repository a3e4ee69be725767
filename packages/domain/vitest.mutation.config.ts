import { defineConfig, mergeConfig } from "vitest/config";
import base from "./vitest.config";

/**
 * What judges a mutant: the tests of its own folder, where the run begins. The property tests of placement
 * walk thousands of weeks for each mutant and take minutes together; the pinned plans and the worked
 * weeks stand in for them here.
 */
const judging = defineConfig({
  test: {
    include: ["**/*.test.ts"],
    exclude: ["**/place-rules.test.ts"],
  },
});

export default mergeConfig({ ...base, test: { ...base.test, include: [] } }, judging);
