"use client";

import type { Side } from "@talus/domain/sides";
import { useEffect, useState } from "react";
import { Button } from "../../ui/button";

type Props = {
  side: Side;
  targetSec: number;
  /** Whole seconds held, at most the target. */
  onStop: (holdSec: number) => void;
};

const tickMs = 200;

/** Counts a hold up to its target and stops by itself there, with a short buzz where phones can. */
export function HoldTimer({ side, targetSec, onStop }: Props) {
  const [startedAt, setStartedAt] = useState<number | null>(null);
  const [heldSec, setHeldSec] = useState(0);
  const stop = (sec: number) => {
    setStartedAt(null);
    setHeldSec(0);
    onStop(sec);
  };
  useEffect(() => {
    if (startedAt === null) return;
    const timer = setInterval(() => {
      const sec = Math.floor((Date.now() - startedAt) / 1000);
      setHeldSec(Math.min(sec, targetSec));
    }, tickMs);
    return () => clearInterval(timer);
  }, [startedAt, targetSec]);
  useEffect(() => {
    if (startedAt === null || heldSec < targetSec) return;
    navigator.vibrate?.([200]);
    setStartedAt(null);
    setHeldSec(0);
    onStop(targetSec);
  }, [startedAt, heldSec, targetSec, onStop]);
  const name = side === "left" ? "left" : "right";
  if (startedAt === null) {
    return (
      <Button size="lg" wide onClick={() => setStartedAt(Date.now())}>
        Start the {name} hold
      </Button>
    );
  }
  return (
    <div className="flex items-center gap-4">
      <p className="flex-1 text-3xl font-semibold whitespace-nowrap" role="timer">
        {heldSec}
        <span className="text-lg font-normal text-muted"> of {targetSec} s</span>
      </p>
      <Button size="lg" onClick={() => stop(heldSec)}>
        Stop
      </Button>
    </div>
  );
}
