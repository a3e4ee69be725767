"use client";

import { Button } from "../../ui/button";
import { SoundSwitch } from "./sound-switch";

type Props = {
  /** What stands on the button. */
  label: string;
  onStart: () => void;
  sound: boolean;
  onSound: (on: boolean) => void;
};

/** Starts a clock or a beat; beside it, whether it sounds. */
export function StartCount({ label, onStart, sound, onSound }: Props) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <Button size="lg" className="flex-1" onClick={onStart}>
        {label}
      </Button>
      <SoundSwitch on={sound} onChange={onSound} />
    </div>
  );
}
