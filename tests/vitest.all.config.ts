import { join } from "node:path";
import { defineConfig } from "vitest/config";

/** Every test that needs no browser, of all workspaces, in one run. */
export default defineConfig({
  root: join(import.meta.dirname, ".."),
  test: { projects: ["packages/*", "apps/*", "tests"], forceRerunTriggers: [] },
});
