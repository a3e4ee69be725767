"use client";

import { painLimits, painZoneOf, redFlagsOf } from "@talus/domain/safety/red-flags";
import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { useOutbox, useWaitingStop } from "../../../offline/outbox/outbox-provider";
import { Button } from "../../../ui/buttons/button";
import { LinkButton } from "../../../ui/buttons/link-button";
import { Notice } from "../../../ui/marks/notice";
import { focusNext, useFocusNext } from "../../../ui/page/focus-next";
import { PageHeader } from "../../../ui/page/page-header";
import { PainQuestions } from "./pain-questions";
import { PainWords } from "./pain-words";
import { emptyReport, missingIn } from "./report";

type Props = { athleteId: string; stopScreen: ReactNode };

/** The pain button outside a session: the questions, then a stop or a word of care, network or not. */
export function PainScreen({ athleteId, stopScreen }: Props) {
  const outbox = useOutbox();
  const router = useRouter();
  const stop = useWaitingStop(athleteId);
  const [id] = useState(() => uuidv7());
  const [report, setReport] = useState(emptyReport);
  const [asked, setAsked] = useState(false);
  const [phase, setPhase] = useState<"asking" | "telling" | "told">("asking");
  const tell = async () => {
    setAsked(true);
    if (missing !== null) return;
    setPhase("telling");
    const input = { athleteId, id, report };
    focusNext("saved");
    const { stored, outcome } = outbox.hand({ procedure: "holds.report", id, input });
    await stored;
    setPhase("told");
    const { kind } = await outcome;
    if (kind !== "sent" || !stops) return;
    focusNext("saved");
    router.push("/today");
  };
  const missing = missingIn(report);
  const stops = redFlagsOf(report).length > 0;
  if (stop || (phase === "told" && stops)) return stopScreen;
  if (phase === "told") return <NotHeld painNrs={report.painNrs} />;
  return (
    <div className="flex flex-1 flex-col">
      <PageHeader title="About the pain" large />
      <div className="flex-1 pb-4">
        <PainQuestions report={report} onChange={setReport} />
      </div>
      <div className="in-bar sticky bottom-(--frame-bottom,0px) z-20 -mx-4 -mb-6 flex flex-col gap-2 border-t border-line bg-paper px-4 py-3">
        <p role="status" className="text-base empty:hidden">
          {asked && missing}
        </p>
        <Button
          tone={stops ? "danger" : "primary"}
          size="lg"
          wide
          busy={phase === "telling"}
          onClick={() => void tell()}
        >
          {stops ? "Stop and tell my coach" : "Continue"}
        </Button>
      </div>
    </div>
  );
}

function NotHeld({ painNrs }: { painNrs: number | null }) {
  const shown = useFocusNext("saved");
  return (
    <div ref={shown} tabIndex={-1} className="flex flex-col gap-4 outline-none">
      <PageHeader title="About the pain" large />
      {painNrs !== null && painZoneOf(painNrs) !== "comfortable" ? (
        <PainWords painNrs={painNrs} />
      ) : (
        <Notice title="Go on gently.">
          Nothing you told us stops your plan. If it gets worse, sharp or above{" "}
          {painLimits.cautionMaxNrs}, press Pain again.
        </Notice>
      )}
      <p className="text-lg text-muted">
        Put it into the log of your session, so that your coach sees it.
      </p>
      <LinkButton href="/today" tone="primary" size="lg" wide>
        Back to today
      </LinkButton>
    </div>
  );
}
