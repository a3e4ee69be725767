"use client";

import type { ReactNode } from "react";
import type { RouterOutputs } from "../../trpc/client";
import { Button } from "../../ui/button";
import { FormMessage } from "../../ui/form/form-message";
import { TextareaField } from "../../ui/form/textarea-field";
import { Kbd } from "../../ui/marks/kbd";
import { Section } from "../../ui/page/card";
import { useKeys } from "../../ui/use-keys";
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

/** The whole test on one page, for a coach who measures: two columns where there is room. */
export function CaptureForm({ capture, sheet, backHref }: Props) {
  const { draft, change, busy, failure } = capture;
  const save = async () => {
    const outcome = await capture.save();
    if (outcome === "stored") window.scrollTo({ top: 0 });
    if (outcome === "refused") document.getElementById("numbers")?.scrollIntoView();
  };
  useKeys({ "mod+enter": save });
  return (
    <TestFrame
      title="Ankle test"
      backHref={backHref}
      width="wide"
      actions={
        <span className="ml-auto w-full sm:w-auto">
          <Button tone="primary" size="lg" wide busy={busy} onClick={save}>
            Save the test <Kbd>⌘↵</Kbd>
          </Button>
        </span>
      }
    >
      <h1 className="text-2xl font-semibold tracking-tight">{sheet.athleteName}</h1>
      <FormMessage message={failure} />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <Column>
          <Section title="Set up">
            <SetupSection
              capture={capture}
              units={sheet.units}
              isSelf={false}
              lastProtocol={sheet.last?.protocol ?? null}
            />
          </Section>
          <Section title="Numbers" id="numbers">
            <NumbersSection capture={capture} />
          </Section>
          <Section title="Where it was felt" note="optional, decides the exercises">
            <FeltSection capture={capture} />
          </Section>
        </Column>
        <Column>
          <Section title="Pain and signs">
            <PainSection capture={capture} lastMorningNrs={sheet.nextMorningNrs} />
          </Section>
          <Section title="Calf hold, straight knee" note="optional">
            <TowelSection capture={capture} />
          </Section>
          <Section title="Squat" note="optional">
            <SquatSection capture={capture} />
          </Section>
          <Section title="Note" note="optional">
            <TextareaField
              label="For the record"
              value={draft.note}
              onChange={(event) => change({ note: event.target.value })}
              maxLength={1000}
            />
          </Section>
        </Column>
      </div>
    </TestFrame>
  );
}

function Column({ children }: { children: ReactNode }) {
  return <div className="flex min-w-0 flex-col gap-4">{children}</div>;
}
