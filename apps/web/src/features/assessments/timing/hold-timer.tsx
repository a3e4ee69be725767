"use client";

import type { Side } from "@talus/domain/sides";
import { useEffect, useState } from "react";
import { Button } from "../../../ui/buttons/button";
import { SideMark } from "../../../ui/figures/side-mark";
import { focusNext, useFocusNext } from "../../../ui/page/focus-next";
import { clockWords } from "./clock-words";
import { type CountSigns, signal } from "./count-signs";
import { StartCount } from "./start-count";
import { useClock } from "./use-clock";

type Props = {
  side: Side;
  /** What is timed: "hold", "balance". */
  what: string;
  targetSec: number;
  /** Whole seconds held, at most the target. */
  onStop: (holdSec: number) => void;
};

/**
 * Counts up to a target in digits that can be read from the floor, and stops by itself there, with a
 * tone and a buzz where they are wanted; what it does is said to screen readers.
 */
export function HoldTimer({ side, what, targetSec, onStop }: Props) {
  const { isRunning, sec, start, stop } = useClock();
  const [signs, setSigns] = useState<CountSigns>({ sound: false, buzz: true });
  const [announcement, setAnnouncement] = useState("");
  const stopShown = useFocusNext("stop");
  const held = Math.min(Math.floor(sec), targetSec);
  const say = isRunning ? clockWords(`${side} ${what}`, held, targetSec) : null;
  if (say !== null && say !== announcement) setAnnouncement(say);
  useEffect(() => {
    if (!isRunning || held < targetSec) return;
    signal(signs, { frequencyHz: 880, durationMs: 400 });
    focusNext("start");
    stop();
    onStop(targetSec);
  }, [isRunning, held, targetSec, signs, stop, onStop]);
  return (
    <div>
      <p role="status" className="sr-only">
        {announcement}
      </p>
      {!isRunning && (
        <StartCount
          label={`Start the ${side} ${what}`}
          onStart={start}
          signs={signs}
          onSigns={setSigns}
        />
      )}
      {isRunning && (
        <div className="flex flex-col items-center gap-3 rounded-card border border-line bg-surface p-4">
          <SideMark side={side} text="word" className="text-xl" />
          <p className="text-center" role="timer">
            <span className="block text-[8rem] leading-none font-semibold tabular-nums">
              {held}
            </span>
            <span className="text-xl text-muted">of {targetSec} s</span>
          </p>
          <Button
            ref={stopShown}
            size="lg"
            wide
            onClick={() => {
              focusNext("start");
              setAnnouncement(`Stopped at ${held} seconds.`);
              stop();
              onStop(held);
            }}
          >
            Stop
          </Button>
        </div>
      )}
    </div>
  );
}
