"use client";

import { Hand } from "lucide-react";
import { type ReactNode, useState } from "react";
import type { RouterOutputs } from "../../trpc/client";
import { Button } from "../../ui/button";
import { FormMessage } from "../../ui/form/form-message";
import { StepDots } from "../../ui/marks/step-dots";
import { FeltSection } from "./felt-section";
import { NumbersSection } from "./numbers-section";
import { PainSection } from "./pain-section";
import { SetupSection } from "./setup-section";
import { SquatSection } from "./squat-section";
import { TestFrame } from "./test-frame";
import { TowelSection } from "./towel-section";
import type { Capture } from "./use-capture";

type Sheet = RouterOutputs["assessments"]["sheet"];
type Props = { capture: Capture; sheet: Sheet; backHref: string };
type Step = { title: string; next: string; content: ReactNode };

const numbersStep = 1;

/** The test one screen at a time: set up, numbers, felt, calf hold, squat, pain. */
export function CaptureSteps({ capture, sheet, backHref }: Props) {
  const [step, setStep] = useState(0);
  const steps = stepsOf(capture, sheet);
  const current = steps[step];
  const isLast = step === steps.length - 1;
  const go = (to: number) => {
    setStep(to);
    window.scrollTo({ top: 0 });
  };
  const advance = async () => {
    if (!isLast) return go(step + 1);
    if ((await capture.save()) === "refused") go(numbersStep);
  };
  return (
    <TestFrame
      title="Ankle test"
      backHref={backHref}
      {...(step > 0 ? { onBack: () => go(step - 1) } : {})}
      progress={<StepDots label="Step" current={step + 1} total={steps.length} />}
      actions={
        <>
          <span className="min-w-0 flex-1">
            <Button tone="primary" size="lg" wide busy={capture.busy} onClick={advance}>
              {current?.next}
            </Button>
          </span>
          {!isLast && (
            <button
              type="button"
              onClick={() => go(steps.length - 1)}
              className="flex min-h-14 w-16 shrink-0 flex-col items-center justify-center gap-0.5 rounded-card border border-stop/50 bg-stop-tint text-xs font-semibold text-stop"
            >
              <Hand aria-hidden className="size-5" />
              Pain
            </button>
          )}
        </>
      }
    >
      <h1 className="text-2xl font-semibold tracking-tight">{current?.title}</h1>
      <FormMessage message={capture.failure} />
      {current?.content}
    </TestFrame>
  );
}

function stepsOf(capture: Capture, sheet: Sheet): Step[] {
  const lastProtocol = sheet.last?.protocol ?? null;
  return [
    {
      title: "Knee to wall",
      next: "Enter the numbers",
      content: (
        <SetupSection capture={capture} units={sheet.units} isSelf lastProtocol={lastProtocol} />
      ),
    },
    {
      title: "Your numbers",
      next: "Next: where you felt it",
      content: <NumbersSection capture={capture} />,
    },
    {
      title: "Where did you feel it?",
      next: "Next: calf hold",
      content: <FeltSection capture={capture} />,
    },
    {
      title: "Calf hold, straight knee",
      next: "Next: squat",
      content: <TowelSection capture={capture} />,
    },
    { title: "A squat", next: "Next: pain", content: <SquatSection capture={capture} /> },
    {
      title: "Pain and signs",
      next: "Save the test",
      content: <PainSection capture={capture} lastMorningNrs={sheet.nextMorningNrs} />,
    },
  ];
}
