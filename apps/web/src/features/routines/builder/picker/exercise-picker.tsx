"use client";

import type { Exercise } from "@talus/domain/exercises/exercise";
import type { ExerciseId } from "@talus/domain/exercises/exercise-ids";
import { kneeWords, phaseWords } from "@talus/domain/exercises/exercise-words";
import { searchExercises } from "@talus/domain/exercises/library/exercise-search";
import { type Phase, phases } from "@talus/domain/exercises/parts";
import { doseTextWithSides } from "@talus/domain/routines/dose-text";
import { Check, Plus, Search } from "lucide-react";
import { useState } from "react";
import { Button } from "../../../../ui/buttons/button";
import { ChoiceChips } from "../../../../ui/buttons/choice-chips";
import { TextField } from "../../../../ui/form/fields/text-field";
import { Badge } from "../../../../ui/marks/badge";
import { Sheet } from "../../../../ui/overlay/sheet";
import { ExerciseThumb } from "../../../exercises/exercise-thumb";
import { CitedSources } from "../../../science/sources/cited-sources";

type Props = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** The part that is shown first; null: all. */
  phase: Phase | null;
  /** Which exercises the routine holds already. */
  taken: ReadonlySet<ExerciseId>;
  /** What choosing does: "Add" to the routine, or "Use" instead of another. */
  verb: "Add" | "Use";
  onPick: (exerciseId: ExerciseId) => void;
};

/** The library, searchable, by part; each exercise with its source and what guards it. */
export function ExercisePicker({ open, onOpenChange, phase, verb, taken, onPick }: Props) {
  return (
    <Sheet
      open={open}
      onOpenChange={onOpenChange}
      title={verb === "Add" ? "Add an exercise" : "Swap for another exercise"}
      description="54 from the sources, one of ours. Each starts with its entry dose."
    >
      <Library key={phase} first={phase} {...{ taken, verb, onPick }} />
    </Sheet>
  );
}

function Library(props: Pick<Props, "taken" | "verb" | "onPick"> & { first: Phase | null }) {
  const [typed, setTyped] = useState("");
  const [phase, setPhase] = useState(props.first);
  const found = searchExercises(typed, phase);
  return (
    <div className="flex flex-col gap-3">
      <TextField
        label="Search"
        type="search"
        autoFocus
        autoComplete="off"
        placeholder="Name, muscle, equipment"
        icon={<Search aria-hidden />}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <ChoiceChips
        label="Part"
        choices={phases}
        words={phaseWords}
        value={phase}
        onChange={setPhase}
      />
      <p aria-live="polite" className="text-sm text-muted">
        {found.length === 1 ? "1 exercise" : `${found.length} exercises`}
      </p>
      <ul className="-mx-5 divide-y divide-line border-t border-line">
        {found.map((exercise) => (
          <Found key={exercise.id} exercise={exercise} {...props} />
        ))}
      </ul>
    </div>
  );
}

const gateWords = {
  basics: "After four weeks of basics",
  in_band: "Once the range is at target",
} as const;

function Found(props: Pick<Props, "taken" | "verb" | "onPick"> & { exercise: Exercise }) {
  const { exercise, verb, taken, onPick } = props;
  const isTaken = taken.has(exercise.id);
  return (
    <li className="flex items-start gap-3 px-5 py-3">
      <ExerciseThumb exerciseId={exercise.id} />
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="font-semibold">{exercise.name}</span>
          <CitedSources sources={[exercise.source]} />
          {isTaken && (
            <Badge>
              <Check aria-hidden />
              In the routine
            </Badge>
          )}
        </p>
        <p className="text-sm text-muted">
          {doseTextWithSides({ exerciseId: exercise.id }, exercise.dose)},{" "}
          {kneeWords[exercise.knee]}
        </p>
        {exercise.gate !== null && <p className="text-sm text-muted">{gateWords[exercise.gate]}</p>}
      </div>
      <Button aria-label={`${verb} ${exercise.name}`} onClick={() => onPick(exercise.id)}>
        {verb === "Add" && <Plus aria-hidden />}
        {verb}
      </Button>
    </li>
  );
}
