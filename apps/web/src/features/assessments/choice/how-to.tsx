"use client";

import type { TestCode } from "@talus/domain/assessments/tests/test-codes";
import { testDefinitions } from "@talus/domain/assessments/tests/test-definitions";
import type { Side } from "@talus/domain/sides";
import { useState } from "react";
import { cx } from "../../../ui/cx";
import { GoodMark } from "../../../ui/marks/safety-marks";
import { LateTestDrawing } from "../drawings/late-drawing";
import { tryChecks } from "../numbers/test-words";

type Props = { test: TestCode; side?: Side };

/** How a test is done: its steps, and the drawing of the one that is looked at. */
export function HowTo({ test, side = "left" }: Props) {
  const [at, setAt] = useState(0);
  const { steps, ends } = testDefinitions[test];
  const checks = tryChecks[test] ?? [];
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      <div className="overflow-hidden rounded-card border border-line bg-surface empty:hidden">
        <LateTestDrawing test={test} step={at} side={side} size="large" moving="side" />
      </div>
      <div className="flex min-w-0 flex-col gap-3">
        <ol className="flex flex-col gap-1">
          {steps.map((step, index) => (
            <li key={step}>
              <button
                type="button"
                aria-pressed={index === at}
                onClick={() => setAt(index)}
                className={cx(
                  "flex min-h-11 w-full gap-3 rounded-card border px-3 py-2 text-start",
                  index === at ? "border-field bg-surface" : "border-transparent",
                )}
              >
                <span
                  aria-hidden
                  className="mt-0.5 flex size-6 shrink-0 items-center justify-center rounded-full bg-ink text-sm font-semibold text-paper"
                >
                  {index + 1}
                </span>
                {step}
              </button>
            </li>
          ))}
        </ol>
        {checks.length > 0 && (
          <ul aria-label="For a try to count" className="flex flex-wrap gap-x-4 gap-y-1">
            {checks.map((check) => (
              <li key={check}>
                <GoodMark>{check}</GoodMark>
              </li>
            ))}
          </ul>
        )}
        <p className="text-base text-muted">
          It ends here: {ends.charAt(0).toLowerCase() + ends.slice(1)} A stretch is fine. Stop if it
          hurts, and say so under pain.
        </p>
      </div>
    </div>
  );
}
