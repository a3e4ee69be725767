"use client";

import type { AssignmentRequest } from "@talus/domain/roster/assignment-request.schema";
import { useState } from "react";
import type { OpenerButton } from "../../../ui/overlay/opener";
import { Sheet } from "../../../ui/overlay/sheet";
import { AssignForm } from "./assign-form";

/** Somebody who is already chosen where the dialog is opened, with the words for them. */
export type FixedTarget = {
  target: AssignmentRequest["target"];
  name: string;
  /** What the dialog is called, where "Assign to" somebody does not say it. */
  title?: string;
  /** What the button does, where it is not "Assign to". */
  act?: string;
};

type Props = {
  /** The button that opens it. */
  trigger: OpenerButton;
  /** Chosen already: an athlete's or a team's page, a selection of the roster. */
  fixed?: FixedTarget;
  /** Chosen already: a routine's page. */
  routineId?: string;
};

/** Gives a routine to athletes, a team or a type, after a dry run; one act, one undo. */
export function AssignDialog(props: Props) {
  const [open, setOpen] = useState(false);
  return <AssignSheet {...props} open={open} onOpen={setOpen} />;
}

type SheetProps = Partial<Props> & { open: boolean; onOpen: (open: boolean) => void };

/** The same, held open by who shows it. */
export function AssignSheet({ trigger, fixed, routineId, open, onOpen }: SheetProps) {
  const title = routineId === undefined ? "Assign a routine" : "Assign this routine";
  return (
    <Sheet
      open={open}
      onOpenChange={onOpen}
      {...(trigger && { trigger })}
      title={fixed?.title ?? (fixed ? `Assign to ${fixed.name}` : title)}
      description="Sessions are placed on each athlete's own training week, four weeks ahead."
    >
      <AssignForm
        fixed={fixed ?? null}
        routineId={routineId ?? null}
        onDone={() => onOpen(false)}
      />
    </Sheet>
  );
}
