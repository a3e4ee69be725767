"use client";

import type { Waiting } from "../../offline/outbox/entry";
import { useOutbox } from "../../offline/outbox/outbox-provider";
import { sendableOf } from "../../offline/outbox/sendables";
import { Button } from "../../ui/buttons/button";
import { LinkButton } from "../../ui/buttons/link-button";
import { Notice } from "../../ui/marks/notice";

type Props = { entry: Waiting; coach: string };

/** How a stop stands that the server does not know yet, and what to do meanwhile. */
export function WaitingLine({ entry, coach }: Props) {
  const outbox = useOutbox();
  if (entry.refusal) {
    const page = sendableOf(entry.procedure).page(entry.input as { athleteId: string });
    return (
      <div role="alert">
        <Notice
          title={`${coach} has not got this.`}
          action={
            <>
              {page && (
                <LinkButton href={page} tone="primary">
                  Open it
                </LinkButton>
              )}
              <Button onClick={() => void outbox.again(entry.key)}>Send it again</Button>
              <Button onClick={() => void outbox.dismiss(entry.key)}>Remove it</Button>
            </>
          }
        >
          {entry.refusal.message} Tell {coach} yourself, and stop training until you have.
        </Notice>
      </div>
    );
  }
  const { isStored } = entry;
  return (
    <div role="status">
      <Notice
        title={isStored ? "Kept on this phone, not sent yet." : "Not kept: leave this page open."}
        action={<Button onClick={() => void outbox.flush()}>Send now</Button>}
      >
        {coach} does not know of it yet. It is sent when{" "}
        {isStored ? "Talus is open here and there is a network" : "there is a network"}; tell them
        yourself if you can.
      </Notice>
    </div>
  );
}
