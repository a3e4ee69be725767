"use client";

import type { Hold } from "@talus/domain/safety/hold";
import { useState } from "react";
import { entryKey } from "../../offline/outbox/entry";
import { useOutbox, useWaiting } from "../../offline/outbox/outbox-provider";
import { useOwner } from "../../offline/owner";
import { Button } from "../../ui/buttons/button";

type Props = { athleteId: string; hold: Hold; coach: string };

/** "I tapped by mistake": the coach hears of it; the hold stays. */
export function RetractButton({ athleteId, hold, coach }: Props) {
  const outbox = useOutbox();
  const owner = useOwner();
  const [isBusy, setBusy] = useState(false);
  const id = `retract-${hold.id}`;
  const waiting = useWaiting().find(({ key }) => key === entryKey(owner, id));
  if (hold.retractedAt !== null) {
    return (
      <p role="status" className="py-2 text-center text-base text-muted">
        {coach} knows that you tapped by mistake. The hold stays until it is cleared with you.
      </p>
    );
  }
  if (waiting && waiting.refusal === null && !isBusy && waiting.isStored) {
    return (
      <p role="status" className="py-2 text-center text-base text-muted">
        Kept on this phone: {coach} hears that you tapped by mistake when it is sent. The hold
        stays.
      </p>
    );
  }
  const retract = async () => {
    setBusy(true);
    const input = { athleteId, holdId: hold.id, note: "" };
    await outbox.hand({ procedure: "holds.retract", id, input }).outcome;
    setBusy(false);
  };
  return (
    <>
      <Button size="lg" wide busy={isBusy} onClick={() => void retract()}>
        I tapped by mistake
      </Button>
      {waiting?.refusal && (
        <p role="alert" className="text-base">
          Not sent. {waiting.refusal.message}
        </p>
      )}
    </>
  );
}
