"use client";

import { protocolFacts } from "@talus/domain/assessments/protocols";
import { testDefinitions } from "@talus/domain/assessments/tests/test-definitions";
import type { ReactNode } from "react";
import { Button } from "../../ui/buttons/button";
import { TextareaField } from "../../ui/form/fields/textarea-field";
import { FormMessage } from "../../ui/form/form-message";
import { Kbd } from "../../ui/marks/kbd";
import { Notice } from "../../ui/marks/notice";
import { Section } from "../../ui/page/card";
import { useKeys } from "../../ui/use-keys";
import type { CaptureBasis } from "./capture-basis";
import { ChooseSection } from "./choice/choose-section";
import { HowToDetails } from "./choice/how-to-details";
import { RestoredNotice } from "./draft/restored-notice";
import { FeltSection } from "./felt/felt-section";
import { PainSection } from "./felt/pain-section";
import { FurtherNumbers } from "./further/further-numbers";
import { FurtherSection } from "./further/further-section";
import { NumbersSection } from "./numbers/numbers-section";
import { TestFrame } from "./test-frame";
import type { Capture } from "./use-capture";

type Props = { capture: Capture; basis: CaptureBasis; backHref: string; isCorrection: boolean };

/** The whole test on one page, for a coach who measures: two columns where there is room. */
export function CaptureForm({ capture, basis, backHref, isCorrection }: Props) {
  const { draft, busy, failure } = capture;
  const save = async () => {
    const outcome = await capture.save();
    if (outcome === "stored") window.scrollTo({ top: 0 });
    if (outcome === "refused") showFirstError();
  };
  useKeys({ "mod+enter": save });
  return (
    <TestFrame
      title={isCorrection ? "Correct a test" : "Ankle test"}
      backHref={backHref}
      width="wide"
      actions={
        <span className="ml-auto w-full sm:w-auto">
          <Button tone="primary" size="lg" wide busy={busy} onClick={save}>
            {isCorrection ? "Save the correction" : "Save the test"} <Kbd>⌘↵</Kbd>
          </Button>
        </span>
      }
    >
      <h1 className="text-2xl font-semibold tracking-tight">
        {isCorrection ? `Correct a test of ${basis.athleteName}` : basis.athleteName}
      </h1>
      {isCorrection && (
        <Notice>
          The test as it was stays in the list, struck through, with its verdict. What you save here
          counts instead and gets a verdict of its own to review.
        </Notice>
      )}
      <RestoredNotice capture={capture} />
      <FormMessage message={failure} />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <Column>
          <Section title="Set up">
            <ChooseSection capture={capture} basis={basis} isGuided={false} />
          </Section>
          <Section title={protocolFacts[draft.protocol].label} id="numbers">
            <div className="flex flex-col gap-4">
              <NumbersSection capture={capture} basis={basis} />
              {draft.protocol === "nwb_goniometer" && (
                <div className="flex flex-col gap-3 border-t border-line pt-4">
                  <h3 className="text-base font-semibold">Foot moved down</h3>
                  <FurtherNumbers measure="plantarflexion" capture={capture} basis={basis} />
                </div>
              )}
              <HowToDetails test={draft.protocol} />
            </div>
          </Section>
          <Section title="Where it was felt" note="optional, decides the exercises">
            <FeltSection capture={capture} />
          </Section>
        </Column>
        <Column>
          <Section title="Pain and signs">
            <PainSection capture={capture} lastMorningNrs={basis.nextMorningNrs} />
          </Section>
          {draft.chosen.map((test) => (
            <Section key={test} title={testDefinitions[test].name} note="optional">
              <div className="flex flex-col gap-4">
                <FurtherSection test={test} capture={capture} basis={basis} />
                <HowToDetails test={test} />
              </div>
            </Section>
          ))}
          <NoteSection capture={capture} />
        </Column>
      </div>
    </TestFrame>
  );
}

function NoteSection({ capture: { draft, change } }: { capture: Capture }) {
  return (
    <Section title="Note" note="optional">
      <TextareaField
        label="For the record"
        value={draft.note}
        onChange={(event) => change({ note: event.target.value })}
        maxLength={1000}
      />
    </Section>
  );
}

function Column({ children }: { children: ReactNode }) {
  return <div className="flex min-w-0 flex-col gap-4">{children}</div>;
}

/** Goes to the first refusal once it is drawn. */
function showFirstError(): void {
  requestAnimationFrame(() =>
    document.querySelector("[id$='-error']")?.scrollIntoView({ block: "center" }),
  );
}
