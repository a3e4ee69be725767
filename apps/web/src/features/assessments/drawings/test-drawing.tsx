import type { TestCode } from "@talus/domain/assessments/tests/test-codes";
import { type DrawingLook, Scene } from "../../exercises/drawings/scene";
import { signDrawings, testDrawings, type VisibleReason } from "./test-drawings";

type Props = DrawingLook & { test: TestCode; step: number };

/** One step of a test as a picture; nothing where the test has no such step. */
export function TestDrawing({ test, step, ...look }: Props) {
  const drawing = testDrawings[test][step];
  return drawing ? <Scene drawing={drawing} {...look} /> : null;
}

/** A try that does not count, as a picture. */
export function SignDrawing({ reason, ...look }: DrawingLook & { reason: VisibleReason }) {
  return <Scene drawing={signDrawings[reason]} {...look} />;
}
