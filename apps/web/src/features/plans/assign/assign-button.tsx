"use client";

import { Send } from "lucide-react";
import { Button } from "../../../ui/buttons/button";
import { useCan } from "../../access/access";
import { AssignDialog, type FixedTarget } from "./assign-dialog";

type Props = {
  /** Chosen already, on an athlete's or a team's page or in a selection. */
  fixed?: FixedTarget;
  /** Chosen already, on a routine's page. */
  routineId?: string;
  tone?: "primary" | "outline";
};

/** Opens the assign dialog; shown to those who may assign. */
export function AssignButton({ fixed, routineId, tone = "outline" }: Props) {
  const may = useCan();
  if (!may("plan:assign")) return null;
  return (
    <AssignDialog
      {...(fixed && { fixed })}
      {...(routineId !== undefined && { routineId })}
      trigger={
        <Button tone={tone}>
          <Send aria-hidden />
          Assign
        </Button>
      }
    />
  );
}
