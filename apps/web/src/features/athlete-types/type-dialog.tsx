"use client";

import { useState } from "react";
import type { RouterOutputs } from "../../trpc/client";
import { Dialog } from "../../ui/overlay/dialog";
import type { OpenerButton } from "../../ui/overlay/opener";
import { TypeForm } from "./type-form";

type Props = {
  /** Null: a new one. */
  type: RouterOutputs["athleteTypes"]["list"][number] | null;
  trigger: OpenerButton;
};

/** A type of one's own, with the week that it makes beside it. */
export function TypeDialog({ type, trigger }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={trigger}
      size="lg"
      title={type ? `Change ${type.name}` : "New athlete type"}
      description="How often, and which days take what. Hard running days never take a full session."
    >
      <TypeForm type={type} onDone={() => setOpen(false)} />
    </Dialog>
  );
}
