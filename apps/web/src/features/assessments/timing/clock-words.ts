/** Seconds before the end that are counted aloud. */
const lastSec = 5;

/**
 * What a screen reader says of a clock that counts up to a target: its start, its half, its last five
 * seconds and its end; null at every other second.
 */
export function clockWords(what: string, sec: number, targetSec: number): string | null {
  if (sec >= targetSec) return `Done: ${targetSec} seconds.`;
  if (sec === 0) return `Started: ${what}, ${targetSec} seconds.`;
  if (targetSec - sec <= lastSec) return String(targetSec - sec);
  if (sec === Math.floor(targetSec / 2)) return `Half: ${targetSec - sec} seconds to go.`;
  return null;
}

/** What a screen reader says of a beat that counts raises: when it begins and every fifth raise. */
export function beatWords(readyBeats: number, beat: number, raises: number): string | null {
  if (beat === 0) return `Get ready: ${readyBeats} beats.`;
  if (beat === readyBeats) return "Go: up.";
  return raises > 0 && raises % 5 === 0 ? `${raises} raises.` : null;
}
