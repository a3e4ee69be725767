"use client";

import { Button } from "../../../ui/buttons/button";
import { Notice } from "../../../ui/marks/notice";
import type { Capture } from "../use-capture";

/** Says that an unsaved test was found on this device, and offers a fresh one. */
export function RestoredNotice({ capture: { wasRestored, startAgain } }: { capture: Capture }) {
  if (!wasRestored) return null;
  return (
    <Notice title="Not saved yet." action={<Button onClick={startAgain}>Start afresh</Button>}>
      What was typed before is still here, on this device only. It is gone once it is saved.
    </Notice>
  );
}
