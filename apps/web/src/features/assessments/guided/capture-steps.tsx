"use client";

import { Hand } from "lucide-react";
import { Button } from "../../../ui/buttons/button";
import { FormMessage } from "../../../ui/form/form-message";
import { StepDots } from "../../../ui/marks/step-dots";
import type { CaptureBasis } from "../capture-basis";
import { RestoredNotice } from "../draft/restored-notice";
import { TestFrame } from "../test-frame";
import type { Capture } from "../use-capture";
import { type GuidedStep, guidedSteps, stepOfError } from "./guided-steps";
import { LeftOutQuestion } from "./left-out-question";
import { keyOf } from "./step-check";
import { StepContent } from "./step-content";
import { useAdvance } from "./use-advance";

type Props = { capture: Capture; basis: CaptureBasis; backHref: string };

/** The test one screen at a time, for one who measures alone: the way, one side, the other, what was felt. */
export function CaptureSteps({ capture, basis, backHref }: Props) {
  const steps = guidedSteps(capture.draft);
  const at = Math.min(capture.step, steps.length - 1);
  const current = steps[at] as GuidedStep;
  const following = steps[at + 1];
  const go = (to: number) => {
    capture.goTo(Math.max(0, to));
    window.scrollTo({ top: 0 });
  };
  const { advance, canLeaveOut, leaveOut, asked, measure } = useAdvance(capture, {
    current,
    isLast: !following,
    onNext: () => go(at + 1),
    onStep: (key) => go(steps.findIndex((step) => keyOf(step) === key)),
  });
  return (
    <TestFrame
      title="Ankle test"
      backHref={backHref}
      {...(at > 0 ? { onBack: () => go(at - 1) } : {})}
      progress={<StepDots label="Step" current={at + 1} total={steps.length} />}
      actions={
        <>
          <span className="min-w-0 flex-1 basis-36">
            <Button tone="primary" size="lg" wide busy={capture.busy} onClick={advance}>
              {following ? `Next: ${following.short}` : "Save the test"}
            </Button>
          </span>
          {following && <PainButton onPress={() => go(steps.length - 1)} />}
        </>
      }
    >
      <h1 className="text-2xl font-semibold tracking-tight">{current.title}</h1>
      {at === 0 && <RestoredNotice capture={capture} />}
      <FormMessage message={capture.failure} />
      <Refused capture={capture} steps={steps} at={at} onGo={go} />
      <StepContent step={current} capture={capture} basis={basis} />
      {canLeaveOut && (
        <Button size="lg" wide onClick={leaveOut}>
          I can’t test this side
        </Button>
      )}
      <LeftOutQuestion
        titles={asked.map(({ title }) => title)}
        verb={following ? "Go on" : "Save"}
        onMeasure={measure}
        onLeaveOut={leaveOut}
      />
    </TestFrame>
  );
}

function PainButton({ onPress }: { onPress: () => void }) {
  return (
    <button
      type="button"
      onClick={onPress}
      className="flex min-h-14 w-16 shrink-0 flex-col items-center justify-center gap-0.5 rounded-card border border-stop/50 bg-stop-tint text-xs font-semibold text-stop"
    >
      <Hand aria-hidden className="size-5" />
      Pain
    </button>
  );
}

type RefusedProps = {
  capture: Capture;
  steps: readonly GuidedStep[];
  at: number;
  onGo: (step: number) => void;
};

/** What was refused on another screen, with the way there; on its own screen it stands at the field. */
function Refused({ capture, steps, at, onGo }: RefusedProps) {
  const elsewhere = Object.entries(capture.errors)
    .map(([field, message]) => ({ message, to: stepOfError(steps, field) }))
    .filter(({ to }) => to !== at);
  if (elsewhere.length === 0) return null;
  return (
    <ul className="flex flex-col gap-2">
      {elsewhere.map(({ message, to }) => (
        <li
          key={`${to} ${message}`}
          className="flex flex-wrap items-center justify-between gap-2 rounded-card border border-caution/30 bg-caution-tint px-4 py-3"
        >
          <span className="min-w-0">
            <strong className="font-semibold">{steps[to]?.title}:</strong> {message}
          </span>
          <Button onClick={() => onGo(to)}>Go there</Button>
        </li>
      ))}
    </ul>
  );
}
