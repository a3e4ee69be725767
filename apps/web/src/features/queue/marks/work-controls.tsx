"use client";

import { useState } from "react";
import { useToast } from "../../../ui/overlay/toast";
import { useKeys } from "../../../ui/use-keys";
import { useCan } from "../../access/access";
import type { QueueRow } from "../groups";
import { OwnerBox } from "./owner-box";
import { SnoozeBox } from "./snooze-box";
import type { Mark } from "./use-marks";

type Props = { rows: readonly QueueRow[]; mark: Mark };

/** Who looks after rows and until when they rest; O and S open what changes it. */
export function WorkControls({ rows, mark }: Props) {
  const may = useCan();
  const toast = useToast();
  const [opened, setOpened] = useState<"owner" | "snooze" | null>(null);
  const box = (which: "owner" | "snooze") => ({
    ...{ rows, mark, open: opened === which },
    onOpenChange: (isOpen: boolean) => setOpened(isOpen ? which : null),
  });
  const decides = may("queue:write");
  const openBox = (which: "owner" | "snooze") =>
    decides ? setOpened(which) : toast({ message: "Coaches decide who looks after these." });
  useKeys({ o: () => openBox("owner"), s: () => openBox("snooze") });
  if (!decides) return null;
  return (
    <>
      <OwnerBox {...box("owner")} />
      <SnoozeBox {...box("snooze")} />
    </>
  );
}
