import { defineConfig, mergeConfig } from "vitest/config";
import base from "./vitest.config";

/**
 * What judges a mutant. The property tests of placement walk thousands of weeks for each of them and
 * take minutes together; the pinned plans and the worked weeks stand in for them here.
 */
export default mergeConfig(
  base,
  defineConfig({ test: { exclude: ["**/node_modules/**", "src/schedule/place-rules.test.ts"] } }),
);
