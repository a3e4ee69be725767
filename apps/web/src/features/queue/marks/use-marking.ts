"use client";

import { useRef } from "react";
import type { useRowChoice } from "../use-row-choice";
import { type Mark, type TakeBack, useMarks } from "./use-marks";

type Choice = Pick<ReturnType<typeof useRowChoice>, "chosen" | "moveOn">;

/** Marks rows of the list; what rests leaves its group, so that the next row is for now. */
export function useMarking({ chosen, moveOn }: Choice) {
  const marks = useRef<TakeBack[]>([]);
  const send = useMarks((takeBack) => {
    marks.current.push(takeBack);
  });
  const mark: Mark = (rows, change, said) => {
    const rests = "snooze" in change && change.snooze !== null;
    if (rests && rows.some((row) => row === chosen)) moveOn(rows);
    send(rows, change, said);
  };
  return {
    mark,
    /** What was marked stands: something else was done since. */
    keep: () => {
      marks.current = [];
    },
    /** Takes back the last mark that stands; false where there is none. */
    undoLast: (): boolean => {
      for (let last = marks.current.pop(); last; last = marks.current.pop())
        if (last()) return true;
      return false;
    },
  };
}
