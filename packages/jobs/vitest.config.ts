import { defineConfig } from "vitest/config";

/** The limits end a run that hangs; a busy machine never reaches them. */
export default defineConfig({ test: { testTimeout: 600_000, hookTimeout: 600_000 } });
