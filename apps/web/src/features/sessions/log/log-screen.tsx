"use client";

import type { SessionKind } from "@talus/domain/sessions/log/session-log";
import { useSuspenseQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useTRPC } from "../../../trpc/client";
import { LinkButton } from "../../../ui/buttons/link-button";
import { Notice } from "../../../ui/marks/notice";
import { absoluteDate } from "../../../ui/time/date-words";
import { LogForm } from "./log-form";
import { LogHead } from "./log-head";
import { LogSummary } from "./log-summary";
import { LoggedElsewhere } from "./logged-elsewhere";

type Props = {
  athleteId: string;
  id: string | null;
  version: SessionKind | undefined;
  stopScreen: ReactNode;
};

/** One session: to be logged, logged already, or to be corrected. */
export function LogScreen({ athleteId, id, version, stopScreen }: Props) {
  const trpc = useTRPC();
  const [correcting, setCorrecting] = useState(false);
  const { data: details } = useSuspenseQuery(trpc.sessions.get.queryOptions({ athleteId, id }));
  if (details.log && !correcting) {
    return (
      <LogSummary
        details={details}
        log={details.log}
        onCorrect={() => setCorrecting(true)}
        notice={<LoggedElsewhere logId={details.log.id} />}
      />
    );
  }
  if (details.open && (!details.onHold || details.log || isBeforeToday(details))) {
    return (
      <LogForm
        key={details.log?.id ?? "new"}
        details={details}
        startWith={version}
        stopScreen={stopScreen}
      />
    );
  }
  return (
    <>
      <LogHead title="This session" details={details} kind={details.kind} />
      <Notice title={details.onHold ? "On hold." : "Too late to log."}>
        {details.onHold
          ? "Sessions wait until your coach clears the safety hold with you."
          : `It was planned for ${absoluteDate(details.plannedOn ?? details.today)}. A session can be logged up to 7 days later.`}
      </Notice>
      <LinkButton href="/today" size="lg" wide className="mt-4">
        Back to today
      </LinkButton>
    </>
  );
}

/** A session of before today may be told about during a hold; the server knows the exact day. */
function isBeforeToday({ plannedOn, today }: { plannedOn: string | null; today: string }): boolean {
  return plannedOn !== null && plannedOn < today;
}
