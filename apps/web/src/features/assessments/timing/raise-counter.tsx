"use client";

import type { Side } from "@talus/domain/sides";
import { useEffect, useState } from "react";
import { Button } from "../../../ui/buttons/button";
import { cx } from "../../../ui/cx";
import { SideMark } from "../../../ui/figures/side-mark";
import { focusNext, useFocusNext } from "../../../ui/page/focus-next";
import { beatWords } from "./clock-words";
import { type CountSigns, signal } from "./count-signs";
import { StartCount } from "./start-count";
import { useClock } from "./use-clock";

type Props = { side: Side; onStop: (raises: number) => void };

/** Beats before the first raise, to get ready. */
const readyBeats = 4;

/**
 * A beat of 60 a minute, up on one and down on the next: a raise takes two seconds. Counts along
 * until it is stopped; what was counted can be corrected in the field.
 */
export function RaiseCounter({ side, onStop }: Props) {
  const { isRunning, sec, start, stop } = useClock();
  const [signs, setSigns] = useState<CountSigns>({ sound: false, buzz: false });
  const [announcement, setAnnouncement] = useState("");
  const stopShown = useFocusNext("stop");
  const beat = Math.floor(sec);
  const done = Math.max(0, Math.floor((beat - readyBeats) / 2));
  const isReady = beat >= readyBeats;
  const isUp = isReady && (beat - readyBeats) % 2 === 0;
  const say = isRunning ? beatWords(readyBeats, beat, done) : null;
  if (say !== null && say !== announcement) setAnnouncement(say);
  useEffect(() => {
    if (isRunning) signal(signs, { frequencyHz: beat % 2 === 0 ? 880 : 660, durationMs: 80 });
  }, [isRunning, signs, beat]);
  return (
    <div>
      <p role="status" className="sr-only">
        {announcement}
      </p>
      {!isRunning && (
        <StartCount
          label={`Start the beat, ${side}`}
          onStart={start}
          signs={signs}
          onSigns={setSigns}
        />
      )}
      {isRunning && (
        <div className="flex flex-col items-center gap-3 rounded-card border border-line bg-surface p-4">
          <SideMark side={side} text="word" className="text-xl" />
          <p className="text-center">
            <span className="block text-[8rem] leading-none font-semibold tabular-nums">
              {done}
            </span>
            <span className="text-xl text-muted">raises</span>
          </p>
          <div className="grid w-full grid-cols-2 gap-2 text-center text-xl font-semibold">
            <Beat name="Up" on={isUp} />
            <Beat name="Down" on={isReady && !isUp} />
          </div>
          {!isReady && <p className="text-muted">Get ready: {readyBeats - beat}</p>}
          <Button
            ref={stopShown}
            size="lg"
            wide
            onClick={() => {
              focusNext("start");
              setAnnouncement(`Stopped at ${done} raises.`);
              stop();
              onStop(done);
            }}
          >
            Stop counting
          </Button>
        </div>
      )}
    </div>
  );
}

function Beat({ name, on }: { name: string; on: boolean }) {
  return (
    <p
      className={cx(
        "rounded-card border py-3",
        on ? "border-accent bg-accent-tint" : "border-line text-muted",
      )}
    >
      {name}
    </p>
  );
}
