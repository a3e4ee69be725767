"use client";

import { useState } from "react";
import { useToast } from "../../../ui/overlay/toast";
import { type QueueRow, type ReviewRow, reviewRows, rowsWithinRules } from "../groups";
import type { useRowChoice } from "../use-row-choice";

type Choice = Pick<ReturnType<typeof useRowChoice>, "chosen" | "moveOn">;

/** The rows that one act is for: those that were ticked, else all that are within the rules. */
export function useManyRows(
  rows: readonly QueueRow[],
  { chosen, moveOn }: Choice,
  onAccept: (rows: readonly ReviewRow[]) => void,
) {
  const toast = useToast();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const own = reviewRows(rows).filter(({ id }) => ticked.has(id));
  const many = own.length > 0 ? own : rowsWithinRules(rows);
  return {
    ticked,
    count: many.length,
    isTicked: own.length > 0,
    accept: () => {
      if (many.length === 0) {
        const message = "Each of these asks for a look. Open them one by one, or X chooses.";
        return toast({ message });
      }
      setTicked(new Set());
      onAccept(many);
      if (many.some(({ id }) => id === chosen?.id)) moveOn(many);
    },
    tick: () => {
      if (chosen?.kind !== "review")
        return toast({ message: "X chooses a test that waits for review." });
      const others = [...ticked].filter((id) => id !== chosen.id);
      setTicked(new Set(ticked.has(chosen.id) ? others : [...others, chosen.id]));
    },
  };
}
