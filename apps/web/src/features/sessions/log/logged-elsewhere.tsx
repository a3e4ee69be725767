"use client";

import { exercisesDone, painMaxNrsOf } from "@talus/domain/sessions/log/outcome";
import type { SessionLogInput } from "@talus/domain/sessions/log/session-log.schema";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import type { Entry } from "../../../offline/outbox/entry";
import { useOutbox, useWaiting } from "../../../offline/outbox/outbox-provider";
import { Button } from "../../../ui/buttons/button";
import { Notice } from "../../../ui/marks/notice";
import { useToast } from "../../../ui/overlay/toast";

/** The log that stands where a refused one was to go; null where none does. */
export function takenBy({ refusal }: Pick<Entry, "refusal">): string | null {
  const detail = refusal?.detail;
  const isTaken = typeof detail === "object" && detail !== null && "logId" in detail;
  return isTaken ? String(detail.logId) : null;
}

/** The session was logged before, elsewhere: what was entered here may be put on it as a correction. */
export function LoggedElsewhere({ logId }: { logId: string }) {
  const outbox = useOutbox();
  const waiting = useWaiting();
  const router = useRouter();
  const toast = useToast();
  const [state, setState] = useState<"asked" | "sending" | "waiting">("asked");
  const clash = waiting.find((one) => one.procedure === "sessions.log" && takenBy(one) === logId);
  const putOn = async (entry: Entry) => {
    setState("sending");
    const { plannedSessionId: _, ...content } = entry.input as SessionLogInput;
    const id = uuidv7();
    const { stored, outcome } = outbox.hand({
      procedure: "sessions.amend",
      id,
      input: { ...content, id, sessionLogId: logId, reason: "Entered a second time" },
    });
    await stored;
    await outbox.dismiss(entry.key);
    const { kind } = await outcome;
    if (kind !== "sent") return setState("waiting");
    toast({ message: "Put on the saved log." });
    router.push("/today");
  };
  if (state === "waiting") {
    return (
      <Notice>Kept on this phone, not sent yet. It is put on this log when it is sent.</Notice>
    );
  }
  if (!clash) return null;
  return (
    <Notice
      title="Logged already."
      action={
        <>
          <Button tone="primary" busy={state === "sending"} onClick={() => void putOn(clash)}>
            Put these changes on it
          </Button>
          <Button disabled={state === "sending"} onClick={() => void outbox.dismiss(clash.key)}>
            Keep the saved one
          </Button>
        </>
      }
    >
      Below is what is saved, from another tab or device. {inWords(clash.input as SessionLogInput)}{" "}
      Put on it, yours counts, and the first version stays beside it.
    </Notice>
  );
}

function inWords({ entries, report, note }: SessionLogInput): string {
  const { done, of } = exercisesDone(entries);
  const pain = painMaxNrsOf({ entries, report });
  const painText = pain === null ? "pain not told" : `worst pain ${pain} of 10`;
  return `What you entered here is not: ${done} of ${of} exercises, ${painText}${note && `, “${note}”`}.`;
}
