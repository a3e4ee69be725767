import { type Side, sides } from "../sides";
import type { Findings } from "./assessment";
import { directions, type Qualities, type SquatScreen } from "./findings";
import { invalidReasonLabels } from "./verdict-words";

/** What was looked at and not measured, as an assessment holds it. */
export type Seen = Pick<Findings, "squat" | "qualities">;

const squatFaults: [keyof SquatScreen, string][] = [
  ["below90", "ends above level"],
  ["kneesForward", "knees stay back"],
  ["heelsDown", "heels lift"],
];

/**
 * What was seen in squat, lunge and simple moves, a phrase each; nothing where nothing was looked at.
 *
 * @example ["Squat: heels lift, pelvis tucks under", "Left lunge: arch dropped", "Right stiff: up"]
 */
export function seenWords({ squat, qualities }: Seen): string[] {
  const perSide = sides.flatMap((side) =>
    qualities ? [...lungeWords(qualities, side), ...moveWords(qualities, side)] : [],
  );
  return [...squatWords(squat, qualities?.pelvisTucks ?? null), ...perSide];
}

function squatWords(squat: SquatScreen | null, pelvisTucks: boolean | null): string[] {
  const looked = [...Object.values(squat ?? {}), pelvisTucks].some((seen) => seen !== null);
  if (!looked) return [];
  const faults = squatFaults.filter(([part]) => squat?.[part] === false).map(([, words]) => words);
  if (pelvisTucks) faults.push("pelvis tucks under");
  return [`Squat: ${faults.length > 0 ? faults.join(", ") : "nothing stood out"}`];
}

function lungeWords({ lunge }: Qualities, side: Side): string[] {
  const faults = lunge[side];
  if (faults === null) return [];
  const words = faults.map((fault) => invalidReasonLabels[fault].toLowerCase());
  return [`${named(side)} lunge: ${words.length > 0 ? words.join(", ") : "nothing gave way"}`];
}

function moveWords({ moves }: Qualities, side: Side): string[] {
  const seen = moves[side];
  if (seen === null) return [];
  const stiff = directions.filter((direction) => seen[direction] === "stiff");
  const free = directions.filter((direction) => seen[direction] === "free");
  return [
    ...(stiff.length > 0 ? [`${named(side)} stiff: ${stiff.join(", ")}`] : []),
    ...(stiff.length === 0 && free.length > 0 ? [`${named(side)} moves freely`] : []),
    ...(seen.feel === null ? [] : [`${named(side)} feels ${seen.feel}`]),
  ];
}

function named(side: Side): string {
  return side === "left" ? "Left" : "Right";
}
