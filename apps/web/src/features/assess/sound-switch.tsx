"use client";

import { Volume2, VolumeX } from "lucide-react";
import { ToggleChip } from "../../ui/marks/toggle-chip";

type Props = { on: boolean; onChange: (on: boolean) => void };

/** Sound for a clock or a beat; off unless it is wanted. */
export function SoundSwitch({ on, onChange }: Props) {
  return (
    <ToggleChip pressed={on} onClick={() => onChange(!on)}>
      {on ? <Volume2 aria-hidden /> : <VolumeX aria-hidden />}
      Sound
    </ToggleChip>
  );
}
