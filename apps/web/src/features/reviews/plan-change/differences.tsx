import { exerciseById } from "@talus/domain/exercises/library/exercises";
import type { ItemDifference } from "@talus/domain/routines/difference";
import { doseTextWithSides, sidedDosesText } from "@talus/domain/routines/dose-text";
import { sidedKey } from "@talus/domain/routines/item-sides";
import { Minus, Pencil, Plus } from "lucide-react";
import type { ReactNode } from "react";
import { ChangeText } from "../../../ui/figures/change-text";
import { ExerciseThumb } from "../../exercises/exercise-thumb";

type Props = {
  differences: readonly ItemDifference[];
  /** At the right edge of a line: why, by exercise. */
  aside?: (difference: ItemDifference) => ReactNode;
};

/** What changes in a routine, line by line: struck-through old, bold new. */
export function Differences({ differences, aside }: Props) {
  const shown = differences.filter(({ kind }) => kind !== "order" && kind !== "shortDose");
  return (
    <ul className="divide-y divide-line">
      {shown.map((difference) => (
        <li
          key={keyOf(difference)}
          className="grid grid-cols-[1rem_1fr] items-start gap-x-3 gap-y-0.5 px-4 py-2 sm:grid-cols-[1rem_14rem_minmax(0,1fr)_auto]"
        >
          <span className="pt-0.5 text-muted [&_svg]:size-4">{glyphs[difference.kind]}</span>
          <span className="flex items-start gap-2.5 font-medium">
            {difference.kind !== "order" && (
              <ExerciseThumb exerciseId={difference.exerciseId} className="w-12" />
            )}
            {nameOf(difference)}
          </span>
          <span className="col-start-2 sm:col-start-auto">
            <Amount difference={difference} />
          </span>
          <span className="col-start-2 flex flex-wrap gap-1 sm:col-start-auto sm:justify-end">
            {aside?.(difference)}
          </span>
        </li>
      ))}
    </ul>
  );
}

const glyphs = {
  added: <Plus aria-hidden />,
  removed: <Minus aria-hidden />,
  dose: <Pencil aria-hidden />,
  shortDose: <Pencil aria-hidden />,
  sides: <Pencil aria-hidden />,
  order: <Pencil aria-hidden />,
} as const;

function Amount({ difference }: { difference: ItemDifference }) {
  if (difference.kind === "added") {
    return <ChangeText before="not in it" after={doseTextWithSides(difference, difference.dose)} />;
  }
  if (difference.kind === "removed") {
    return <ChangeText before={doseTextWithSides(difference, difference.dose)} after="left out" />;
  }
  if (difference.kind === "dose") {
    return (
      <ChangeText
        before={doseTextWithSides(difference, difference.before)}
        after={doseTextWithSides(difference, difference.after)}
      />
    );
  }
  if (difference.kind === "sides") {
    return (
      <ChangeText
        before={sidedDosesText(difference, difference.before)}
        after={sidedDosesText(difference, difference.after)}
      />
    );
  }
  return null;
}

function nameOf(difference: ItemDifference): string {
  return difference.kind === "order" ? "Order" : exerciseById(difference.exerciseId).name;
}

function keyOf(difference: ItemDifference): string {
  return difference.kind === "order" ? "order" : `${difference.kind} ${sidedKey(difference)}`;
}
