"use client";

import { athletesText } from "@talus/domain/athletes/athlete-labels";
import { useState } from "react";
import { Button } from "../../../ui/buttons/button";
import { LateChangeSheet } from "./late-change-sheet";

/** Plans the first test of athletes who have just come in, for a day. */
export function PlanTestsButton({ athleteIds }: { athleteIds: readonly string[] }) {
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        Plan {athleteIds.length === 1 ? "the" : "their"} first test
      </Button>
      {isOpen && (
        <LateChangeSheet
          act="plan"
          selection={{ athleteIds: [...athleteIds] }}
          name={athletesText(athleteIds.length)}
          onDone={close}
          onClose={close}
        />
      )}
    </>
  );
}
