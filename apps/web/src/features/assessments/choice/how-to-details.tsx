"use client";

import type { TestCode } from "@talus/domain/assessments/tests/test-codes";
import { useState } from "react";
import { HowTo } from "./how-to";

/** How a test is done, folded away for those who know it, and drawn only when it is opened. */
export function HowToDetails({ test }: { test: TestCode }) {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="min-h-11 cursor-pointer py-2.5 text-base text-muted">
        How it is done
      </summary>
      {open && <HowTo test={test} />}
    </details>
  );
}
