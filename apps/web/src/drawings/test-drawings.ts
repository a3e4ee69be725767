import type { InvalidReason } from "@talus/domain/assessments/findings";
import type { TestCode } from "@talus/domain/assessments/test-codes";
import type { Drawing } from "./drawing";
import { floorTests } from "./poses/floor-tests";
import { standingTests } from "./poses/standing-tests";
import { invalidSigns, wallTests } from "./poses/wall-tests";

/** The drawings of every test, step by step; the last may show what does not count. */
export const testDrawings: Record<TestCode, readonly Drawing[]> = {
  ...wallTests,
  ...floorTests,
  ...standingTests,
};

/** A reason that can be seen from outside. */
export type VisibleReason = Exclude<InvalidReason, "slipped">;

/** What makes a try not count, as far as it can be seen. */
export const signDrawings: Record<VisibleReason, Drawing> = invalidSigns;
