"use client";

import { useState } from "react";
import { Button } from "../ui/buttons/button";
import { Dialog } from "../ui/overlay/dialog";
import { leave } from "./leave";
import { useOutbox } from "./outbox/outbox-provider";

/**
 * Signing out. What waits is sent first; where it cannot be, the person decides, because signing out
 * clears this browser.
 */
export function useLeave() {
  const outbox = useOutbox();
  const [left, setLeft] = useState(0);
  const ask = async () => {
    if (outbox.entries().length > 0) await outbox.flush();
    const unsent = outbox.entries().length;
    if (unsent === 0) return leave();
    setLeft(unsent);
  };
  const question = (
    <Dialog
      open={left > 0}
      onOpenChange={(open) => !open && setLeft(0)}
      title={left === 1 ? "One thing is not sent yet" : `${left} things are not sent yet`}
      footer={
        <>
          <Button onClick={() => setLeft(0)}>Stay signed in</Button>
          <Button tone="danger" onClick={() => void leave()}>
            Sign out and lose {left === 1 ? "it" : "them"}
          </Button>
        </>
      }
    >
      Signing out clears this browser, so that whoever uses it next finds nothing of yours. Stay
      signed in until there is a network, and it is sent.
    </Dialog>
  );
  return { leave: () => void ask(), question };
}
