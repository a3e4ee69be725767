"use client";

import type { Side } from "@talus/domain/sides";
import { useEffect, useState } from "react";
import { Button } from "../../ui/button";
import { SideMark } from "../../ui/marks/side-mark";
import { playTone } from "./sound";
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
 * short buzz where phones can and a tone where it is wanted.
 */
export function HoldTimer({ side, what, targetSec, onStop }: Props) {
  const { isRunning, sec, start, stop } = useClock();
  const [sound, setSound] = useState(false);
  const held = Math.min(Math.floor(sec), targetSec);
  const end = (value: number) => {
    stop();
    onStop(value);
  };
  useEffect(() => {
    if (!isRunning || held < targetSec) return;
    navigator.vibrate?.([200]);
    if (sound) playTone(880, 400);
    stop();
    onStop(targetSec);
  }, [isRunning, held, targetSec, sound, stop, onStop]);
  if (!isRunning) {
    return (
      <StartCount
        label={`Start the ${side} ${what}`}
        onStart={start}
        sound={sound}
        onSound={setSound}
      />
    );
  }
  return (
    <div className="flex flex-col items-center gap-3 rounded-card border border-line bg-surface p-4">
      <SideMark side={side} text="word" className="text-xl" />
      <p className="text-center" role="timer">
        <span className="block text-[8rem] leading-none font-semibold tabular-nums">{held}</span>
        <span className="text-xl text-muted">of {targetSec} s</span>
      </p>
      <Button size="lg" wide onClick={() => end(held)}>
        Stop
      </Button>
    </div>
  );
}
