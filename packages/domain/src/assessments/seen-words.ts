import { type Side, sides } from "../sides";
import type { Findings } from "./assessment";
import { directions, type Qualities, type SquatScreen } from "./findings";
import { invalidReasonLabels } from "./tests/invalid-reasons";

/** What was looked at and not measured, as an assessment holds it. */
export type Seen = Pick<Findings, "squat" | "qualities">;

/** Each question of a squat: the words where it is right, and where it is not. */
const squatParts: [keyof SquatScreen, right: string, fault: string][] = [
  ["below90", "ends below level", "ends above level"],
  ["kneesForward", "knees come forward", "knees stay back"],
  ["heelsDown", "heels stay down", "heels lift"],
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

/** "Nothing stood out" is said only where every question was answered; else what was seen. */
function squatWords(squat: SquatScreen | null, pelvisTucks: boolean | null): string[] {
  const asked = [
    ...squatParts.map(([part, right, fault]) => ({ seen: squat?.[part] ?? null, right, fault })),
    {
      seen: pelvisTucks === null ? null : !pelvisTucks,
      right: "pelvis stays",
      fault: "pelvis tucks under",
    },
  ];
  const faults = asked.filter(({ seen }) => seen === false).map(({ fault }) => fault);
  const right = asked.filter(({ seen }) => seen === true).map((part) => part.right);
  if (faults.length > 0) return [`Squat: ${faults.join(", ")}`];
  if (right.length === asked.length) return ["Squat: nothing stood out"];
  return right.length > 0 ? [`Squat: ${right.join(", ")}; the rest not seen`] : [];
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
    ...(stiff.length === 0 && free.length > 0 ? [freeWords(free, side)] : []),
    ...(seen.feel === null ? [] : [`${named(side)} feels ${seen.feel}`]),
  ];
}

/** "Moves freely" is said only where every direction was tried. */
function freeWords(free: readonly (typeof directions)[number][], side: Side): string {
  return free.length === directions.length
    ? `${named(side)} moves freely`
    : `${named(side)} free: ${free.join(", ")}; the rest not tried`;
}

function named(side: Side): string {
  return side === "left" ? "Left" : "Right";
}
