import type { TestCode } from "@talus/domain/assessments/test-codes";
import { type DrawingLook, Scene } from "./scene";
import { spoken } from "./spoken";
import { testDrawings } from "./test-drawings";

type Props = DrawingLook & { test: TestCode; step: number };

/** One step of a test as a picture; null where the test has no such step. */
export function TestDrawing({ test, step, ...look }: Props) {
  const drawing = testDrawings[test]?.[step];
  if (!drawing) return null;
  return <Scene drawing={drawing} says={spoken(drawing.says, look.side)} {...look} />;
}
