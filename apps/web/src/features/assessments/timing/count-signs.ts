import { playTone } from "./sound";

/** How a clock or a beat makes itself known beside the screen. */
export type CountSigns = { sound: boolean; buzz: boolean };

/** Gives one sign in the ways that are wanted; a phone that cannot buzz stays still. */
export function signal(
  { sound, buzz }: CountSigns,
  { frequencyHz, durationMs }: { frequencyHz: number; durationMs: number },
): void {
  if (sound) playTone(frequencyHz, durationMs);
  if (buzz) navigator.vibrate?.(durationMs);
}
