import type { TestCode } from "@talus/domain/assessments/test-codes";
import { HowTo } from "./how-to";

/** How a test is done, folded away for those who know it. */
export function HowToDetails({ test }: { test: TestCode }) {
  return (
    <details>
      <summary className="min-h-11 cursor-pointer py-2.5 text-base text-muted">
        How it is done
      </summary>
      <HowTo test={test} />
    </details>
  );
}
