"use client";

import type { PerSide } from "@talus/domain/sides";
import { formatScore } from "@talus/domain/units";
import { Button } from "../../ui/buttons/button";
import { Dialog } from "../../ui/overlay/dialog";
import { unitNames } from "./numbers/test-words";
import type { Capture } from "./use-capture";

type Props = { capture: Capture; lastCm: PerSide<number | null> | null };

/** Asks about numbers that lie far from the last test and would fit in another unit; nothing is stored yet. */
export function UnitQuestion({ capture, lastCm }: Props) {
  const { question, closeQuestion, draft, save, readIn, busy } = capture;
  if (question === null) return null;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && closeQuestion()}
      title={`Are these ${unitNames[question.unit]}?`}
      description="Nothing is saved yet."
      footer={
        <>
          <Button busy={busy} onClick={() => save(draft, true)}>
            No, {unitNames[draft.unit]} is right
          </Button>
          <Button tone="primary" busy={busy} onClick={() => save(readIn(question.unit))}>
            Yes, {unitNames[question.unit]}
          </Button>
        </>
      }
    >
      <p>
        {lastCm && `Last time it was ${pair(lastCm)}. `}
        Read as {unitNames[draft.unit]}, this would be a very large change. Read as{" "}
        {unitNames[question.unit]}, it is {pair(question.cm)}, close to the last test.
      </p>
    </Dialog>
  );
}

function pair({ left, right }: PerSide<number | null>): string {
  const words = [
    left === null ? null : `left ${formatScore(left, "cm")} cm`,
    right === null ? null : `right ${formatScore(right, "cm")} cm`,
  ];
  return words.filter((word) => word !== null).join(", ");
}
