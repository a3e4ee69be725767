"use client";

import type { SessionKind } from "@talus/domain/sessions/log/session-log";
import { useState } from "react";
import { Button } from "../../../ui/buttons/button";
import { LinkButton } from "../../../ui/buttons/link-button";
import { Notice } from "../../../ui/marks/notice";
import { PageBody } from "../../../ui/page/page-body";
import { PageHeader } from "../../../ui/page/page-header";
import type { SessionDetails } from "../log/draft/draft";
import { TryLog } from "./try-log";
import { TryToday } from "./try-today";

type Props = {
  routineId: string;
  name: string;
  /** Which state of it this is. */
  state: string;
  isRunner: boolean;
  versions: SessionDetails["versions"];
};

const ends = {
  done: {
    title: "That is all that the athlete does.",
    text: "Here the log would go to you. Nothing of this was saved.",
  },
  stopped: {
    title: "Here the training stops.",
    text: "The athlete reads what to do now, you hear of it at once, and nothing goes on until you record a clearance. Nothing of this was saved.",
  },
};

/** A coach walks through a routine as an athlete does: today, the log, the end. It knows no way to save. */
export function TryScreen({ routineId, name, state, isRunner, versions }: Props) {
  const [kind, setKind] = useState<SessionKind>("full");
  const [step, setStep] = useState<"today" | "log" | keyof typeof ends>("today");
  const open = (wanted: SessionKind) => {
    setKind(wanted);
    setStep("log");
  };
  return (
    <>
      <PageHeader
        parent={{ href: `/routines/${routineId}`, label: name }}
        title="Try it"
        note={`${state} as an athlete meets it; nothing is saved`}
      />
      <PageBody>
        <section
          aria-label="The athlete's phone"
          className="mx-auto flex w-full max-w-97.5 flex-col gap-4 rounded-card border border-field bg-paper p-4 pb-6"
        >
          {step === "today" && <TryToday versions={versions} onOpen={open} />}
          {step === "log" && <TryLog {...{ versions, kind, isRunner }} onEnd={setStep} />}
          {(step === "done" || step === "stopped") && (
            <>
              <Notice title={ends[step].title}>{ends[step].text}</Notice>
              <Button size="lg" wide onClick={() => setStep("today")}>
                Try it again
              </Button>
              <LinkButton href={`/routines/${routineId}`} size="lg" wide>
                Back to the routine
              </LinkButton>
            </>
          )}
        </section>
      </PageBody>
    </>
  );
}
