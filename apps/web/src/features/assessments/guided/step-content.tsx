"use client";

import type { ReactNode } from "react";
import type { CaptureBasis } from "../capture-basis";
import { ChooseSection } from "../choice/choose-section";
import { HowTo } from "../choice/how-to";
import { FeltSection } from "../felt/felt-section";
import { PainSection } from "../felt/pain-section";
import { FurtherSection } from "../further/further-section";
import { NumbersSection } from "../numbers/numbers-section";
import type { Capture } from "../use-capture";
import type { GuidedStep } from "./guided-steps";

type Props = { step: GuidedStep; capture: Capture; basis: CaptureBasis };

/** What a screen of a guided test holds. */
export function StepContent({ step, capture, basis }: Props): ReactNode {
  switch (step.kind) {
    case "choose":
      return <ChooseSection capture={capture} basis={basis} isGuided />;
    case "how":
      return <HowTo test={capture.draft.protocol} />;
    case "numbers":
      return <NumbersSection capture={capture} basis={basis} shown={[step.side]} isGuided />;
    case "felt":
      return <FeltSection capture={capture} shown={[step.side]} />;
    case "further_how":
      return <HowTo test={step.test} />;
    case "further":
      return step.side === null ? (
        <>
          <HowTo test={step.test} />
          <FurtherSection test={step.test} capture={capture} basis={basis} />
        </>
      ) : (
        <FurtherSection test={step.test} capture={capture} basis={basis} shown={[step.side]} />
      );
    case "pain":
      return <PainSection capture={capture} lastMorningNrs={basis.nextMorningNrs} />;
  }
}
