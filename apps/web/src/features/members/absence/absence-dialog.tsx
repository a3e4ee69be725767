"use client";

import { Button } from "../../../ui/buttons/button";
import { Dialog } from "../../../ui/overlay/dialog";
import { AbsenceForm } from "./absence-form";

/** An owner lets somebody stand in for a coach. */
export function AbsenceDialog({ userId, name }: { userId: string; name: string }) {
  return (
    <Dialog
      title={`While ${name} is out`}
      description="Whoever stands in sees the teams and has the queue rows of the one who is out, who keeps both."
      trigger={<Button>Out until…</Button>}
    >
      <AbsenceForm userId={userId} />
    </Dialog>
  );
}
