"use client";

import { useRef } from "react";
import type { useRowChoice } from "../use-row-choice";
import { type Mark, useMarks } from "./use-marks";

type Choice = Pick<ReturnType<typeof useRowChoice>, "chosen" | "moveOn">;

/** Marks rows of the list; what rests leaves its group, so that the next row is for now. */
export function useMarking({ chosen, moveOn }: Choice) {
  const last = useRef<(() => void) | null>(null);
  const send = useMarks((undo) => {
    last.current = undo;
  });
  const mark: Mark = (rows, change, said) => {
    const rests = "snooze" in change && change.snooze !== null;
    if (rests && rows.some((row) => row === chosen)) moveOn(rows);
    send(rows, change, said);
  };
  return {
    mark,
    /** What was marked last stands: something else was done since. */
    keep: () => {
      last.current = null;
    },
    /** Takes the last mark back; false where something else was done since, or nothing at all. */
    undoLast: (): boolean => {
      const undo = last.current;
      last.current = null;
      undo?.();
      return undo !== null;
    },
  };
}
