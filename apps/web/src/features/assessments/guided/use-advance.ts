"use client";

import { redFlagsOf } from "@talus/domain/safety/red-flags";
import { type Side, sides } from "@talus/domain/sides";
import { useState } from "react";
import { useRules } from "../../rules/in-force/use-rules";
import type { Capture } from "../use-capture";
import type { GuidedStep } from "./guided-steps";
import {
  blankSteps,
  counts,
  isBlank,
  isMissing,
  keyOf,
  type StepPart,
  stepFaults,
} from "./step-check";

type StepPosition = {
  current: GuidedStep;
  isLast: boolean;
  onNext: () => void;
  /** Goes to a screen by its key. */
  onStep: (key: string) => void;
};

/**
 * The way from one screen of a guided test to the next: what is wrong or missing is told on the screen
 * where it is, and a hold or a look that never began is asked about before it is left out.
 */
export function useAdvance(capture: Capture, { current, isLast, onNext, onStep }: StepPosition) {
  const rules = useRules();
  const { draft } = capture;
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState<GuidedStep[]>([]);
  const isOpen = (step: StepPart) => !leftOut.has(keyOf(step));

  const finish = async () => {
    const outcome = await capture.save();
    if (outcome === "failed") window.scrollTo({ top: 0 });
  };
  const save = () => {
    // A stop is told whatever else is missing.
    if (redFlagsOf(draft.symptoms, rules.pain).length > 0) return finish();
    if (!sides.some((side) => counts(draft, side))) {
      capture.refuse({ measures: "Measure at least one side, then save." });
      return window.scrollTo({ top: 0 });
    }
    const blank = blankSteps(draft).filter(isOpen);
    return blank.length > 0 ? setAsked(blank) : finish();
  };
  const advance = () => {
    const { errors, suggestion, isMissing } = stepFaults(current, draft, rules);
    if (Object.keys(errors).length > 0 && (isOpen(current) || !isMissing)) {
      capture.refuse(errors, suggestion);
      return focusFirstRefused();
    }
    if (isLast) return save();
    const blank = current.kind === "further" && isBlank(current, draft) && isOpen(current);
    return blank ? setAsked([current]) : onNext();
  };
  const leaveOut = () => {
    const now = asked.length > 0 ? asked : [current];
    setLeftOut(new Set([...leftOut, ...now.map(keyOf)]));
    setAsked([]);
    capture.refuse({});
    return isLast ? finish() : onNext();
  };
  return {
    advance,
    leaveOut,
    asked,
    canLeaveOut: current.kind === "numbers" && canLeaveOut(capture, current.side, isOpen),
    measure: () => {
      const [first] = asked;
      setAsked([]);
      if (first) onStep(keyOf(first));
    },
  };
}

/** One side may be left out by saying so, once it was refused without a number; never both. */
function canLeaveOut(
  { draft, errors }: Capture,
  side: Side,
  isOpen: (step: StepPart) => boolean,
): boolean {
  const isRefused = errors[side] !== undefined && isMissing(side, draft);
  const other = sides.find((each) => each !== side);
  return isRefused && isOpen({ kind: "numbers", side: other });
}

/** Goes to what was refused, once it is drawn. */
function focusFirstRefused(): void {
  requestAnimationFrame(() => {
    const refused = document.querySelector<HTMLElement>("main [aria-invalid]");
    refused?.focus();
    refused?.scrollIntoView({ block: "center" });
  });
}
