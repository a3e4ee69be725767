import type { InvalidReason } from "@talus/domain/assessments/tests/invalid-reasons";
import type { TestCode } from "@talus/domain/assessments/tests/test-codes";
import type { Drawing } from "../../exercises/drawings/drawing";
import { floorTests } from "../../exercises/drawings/poses/floor-tests";
import { invalidSigns } from "../../exercises/drawings/poses/invalid-signs";
import { standingTests } from "../../exercises/drawings/poses/standing-tests";
import { wallTests } from "../../exercises/drawings/poses/wall-tests";

/** The drawings of every test, one for each step of its definition. */
export const testDrawings: Record<TestCode, readonly Drawing[]> = {
  ...wallTests,
  ...floorTests,
  ...standingTests,
};

/** A reason that can be seen from outside. */
export type VisibleReason = Exclude<InvalidReason, "slipped" | "lost_rhythm">;

/** What makes a try not count, as far as it can be seen. */
export const signDrawings: Record<VisibleReason, Drawing> = invalidSigns;
