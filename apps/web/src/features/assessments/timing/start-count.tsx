"use client";

import { Vibrate, VibrateOff, Volume2, VolumeX } from "lucide-react";
import { Button } from "../../../ui/buttons/button";
import { ToggleChip } from "../../../ui/buttons/toggle-chip";
import { focusNext, useFocusNext } from "../../../ui/page/focus-next";
import type { CountSigns } from "./count-signs";

type Props = {
  /** What stands on the button. */
  label: string;
  onStart: () => void;
  signs: CountSigns;
  onSigns: (signs: CountSigns) => void;
};

/**
 * Starts a clock or a beat and hands the focus to what stops it; beside it, whether it sounds and
 * whether the phone buzzes.
 */
export function StartCount({ label, onStart, signs, onSigns }: Props) {
  const shown = useFocusNext("start");
  const press = () => {
    focusNext("stop");
    onStart();
  };
  const { sound, buzz } = signs;
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-2">
      <Button ref={shown} size="lg" className="flex-1" onClick={press}>
        {label}
      </Button>
      <ToggleChip pressed={sound} onClick={() => onSigns({ ...signs, sound: !sound })}>
        {sound ? <Volume2 aria-hidden /> : <VolumeX aria-hidden />}
        Sound
      </ToggleChip>
      <ToggleChip pressed={buzz} onClick={() => onSigns({ ...signs, buzz: !buzz })}>
        {buzz ? <Vibrate aria-hidden /> : <VibrateOff aria-hidden />}
        Vibration
      </ToggleChip>
    </div>
  );
}
