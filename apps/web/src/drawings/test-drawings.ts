import type { TestCode } from "@talus/domain/assessments/test-codes";
import type { Drawing } from "./drawing";
import { wallTests } from "./poses/wall-tests";

/** The drawings of every test, step by step. */
export const testDrawings: Partial<Record<TestCode, readonly Drawing[]>> = {
  ...wallTests,
};
