"use client";

import { Button } from "../../ui/buttons/button";
import { LinkButton } from "../../ui/buttons/link-button";
import { Notice } from "../../ui/marks/notice";
import type { Entry } from "./entry";
import { useOutbox, useWaiting } from "./outbox-provider";
import { sendableOf } from "./sendables";

/** What waits in this browser to be sent, and what the server refused with what to do about it. */
export function WaitingNotice() {
  const outbox = useOutbox();
  const entries = useWaiting();
  const refused = entries.filter(({ refusal }) => refusal !== null);
  const waiting = entries.filter(
    ({ refusal, isStored, isSending }) => refusal === null && isStored && !isSending,
  );
  if (entries.length === 0) return null;
  return (
    <div role="status" className="flex flex-col gap-3 empty:hidden">
      {waiting.length > 0 && (
        <Notice
          title="Kept on this phone, not sent yet."
          action={<Button onClick={() => void outbox.flush()}>Send now</Button>}
        >
          {waiting.map(whatOf).join(", ")}. It is sent when Talus is open here and there is a
          network.
        </Notice>
      )}
      {refused.map((entry) => (
        <Refused key={entry.key} entry={entry} />
      ))}
    </div>
  );
}

function Refused({ entry }: { entry: Entry }) {
  const outbox = useOutbox();
  const page = sendableOf(entry.procedure).page(entry.input as { athleteId: string });
  return (
    <Notice
      tone="caution"
      title={`${whatOf(entry)}: not taken.`}
      action={
        <>
          {page && <LinkButton href={page}>Open it</LinkButton>}
          <Button onClick={() => void outbox.again(entry.key)}>Send it again</Button>
          <Button tone="ghost" onClick={() => void outbox.dismiss(entry.key)}>
            Remove it
          </Button>
        </>
      }
    >
      {entry.refusal?.message} It is still on this phone.
    </Notice>
  );
}

function whatOf({ procedure }: Entry): string {
  return sendableOf(procedure).what;
}
