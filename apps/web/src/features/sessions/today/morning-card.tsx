"use client";

import { painZoneOf } from "@talus/domain/safety/red-flags";
import type { MorningCheckInput } from "@talus/domain/sessions/log/session-log.schema";
import { v7 as uuidv7 } from "uuid";
import type { Waiting } from "../../../offline/outbox/entry";
import { useOutbox, useWaiting } from "../../../offline/outbox/outbox-provider";
import type { RouterOutputs } from "../../../trpc/client";
import { Notice } from "../../../ui/marks/notice";
import { Card } from "../../../ui/page/card";
import { focusNext, useFocusNext } from "../../../ui/page/focus-next";
import { NrsPad } from "../../../ui/pain/nrs-pad";

type Props = { athleteId: string; today: RouterOutputs["sessions"]["today"] };

/** Pain on the morning after a full session, one tap; once told it shrinks to a line. */
export function MorningCard({ athleteId, today }: Props) {
  const outbox = useOutbox();
  const date = today.today;
  const waiting = useWaiting().findLast(
    ({ procedure, athleteId: whose, input }) =>
      procedure === "sessions.checkMorning" &&
      whose === athleteId &&
      (input as MorningCheckInput).date === date,
  );
  const refused = waiting?.refusal ?? null;
  const waitingNrs = waiting ? (waiting.input as MorningCheckInput).painNrs : null;
  const painNrs = waitingNrs ?? today.morning.painNrs;
  const shown = useFocusNext("morning");
  const answer = (painNrs: number) => {
    focusNext("morning");
    outbox.hand({
      procedure: "sessions.checkMorning",
      id: `morning-${athleteId}-${date}`,
      input: { athleteId, id: uuidv7(), date, painNrs },
    });
  };
  if (painNrs !== null && refused === null) {
    const state = waiting ? stateOf(waiting) : "saved";
    return (
      <p ref={shown} tabIndex={-1} role="status" className="text-base text-muted">
        Pain this morning: {painNrs === 0 ? "none" : `${painNrs} of 10`}, {state}.
      </p>
    );
  }
  return (
    <Card className="flex flex-col gap-3 p-4">
      <NrsPad
        zoneOf={painZoneOf}
        label="Pain this morning?"
        note="The day after a full session. 10 is the worst."
        value={refused ? waitingNrs : null}
        onChange={answer}
      />
      {refused && (
        <div role="alert">
          <Notice title="Not saved.">{refused.message}</Notice>
        </div>
      )}
    </Card>
  );
}

function stateOf({ isStored, isSending }: Waiting): string {
  if (!isStored) return "not kept, leave this page open";
  return isSending ? "kept, sending" : "kept on this phone, not sent yet";
}
