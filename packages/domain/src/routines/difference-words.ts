import type { Dose } from "../exercises/dose";
import { exerciseById } from "../exercises/library/exercises";
import type { ItemDifference } from "./difference";
import { doseTextWithSides, sidedDosesText } from "./dose-text";

/**
 * One change in a few words, such as "Short hops left out" or "Heel drops: 2 × 15 reps each side instead of 3 × 15
 * reps each side".
 */
export function differenceWords(difference: ItemDifference): string {
  if (difference.kind === "order") return "In another order";
  const { name } = exerciseById(difference.exerciseId);
  if (difference.kind === "sides") {
    const { before, after } = difference;
    return `${name}: ${sidedDosesText(difference, after)} instead of ${sidedDosesText(difference, before)}`;
  }
  const words = (dose: Dose | null) =>
    dose === null ? "left out" : doseTextWithSides(difference, dose);
  switch (difference.kind) {
    case "added":
      return `${name} added, ${words(difference.dose)}`;
    case "removed":
      return `${name} left out${difference.side ? ` on the ${difference.side}` : ""}`;
    case "dose":
      return `${name}: ${words(difference.after)} instead of ${words(difference.before)}`;
    case "shortDose":
      return `${name} in the short version: ${words(difference.after)} instead of ${words(difference.before)}`;
  }
}
