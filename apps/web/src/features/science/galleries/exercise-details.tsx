import type { Exercise } from "@talus/domain/exercises/exercise";
import { equipmentWords, kneeWords, tissueWords } from "@talus/domain/exercises/exercise-words";
import { doseTextWithSides } from "@talus/domain/routines/dose-text";
import { sides } from "@talus/domain/sides";
import { SideMark } from "../../../ui/figures/side-mark";
import { Sheet } from "../../../ui/overlay/sheet";
import { Facts } from "../../../ui/page/facts";
import { ExercisePicture } from "../../exercises/exercise-picture";
import { ExerciseThumb } from "../../exercises/exercise-thumb";
import { CitedSources } from "../sources/cited-sources";
import { ExerciseLadder } from "./exercise-ladder";

type Props = { exercise: Exercise; onClose: () => void };

/** One exercise in full: both sides as in a session, how it is done, and what stands behind it. */
export function ExerciseDetails({ exercise, onClose }: Props) {
  const { id, name, instruction, caution, dose, topDose } = exercise;
  const doseIn = (each: typeof dose) => doseTextWithSides({ exerciseId: id }, each);
  const facts = [
    { term: "Starts with", value: doseIn(dose) },
    ...(topDose ? [{ term: "Up to", value: doseIn(topDose) }] : []),
    {
      term: "Source dose",
      value: (
        <span className="flex flex-wrap items-center gap-2">
          {exercise.sourceDose ?? "None given"} <CitedSources sources={[exercise.source]} />
        </span>
      ),
    },
    { term: "Position", value: `${exercise.position}, ${kneeWords[exercise.knee]}` },
    {
      term: "Works on",
      value: exercise.tissues.map((tissue) => tissueWords[tissue]).join(", "),
    },
    {
      term: "Needs",
      value: exercise.equipment.map((thing) => equipmentWords[thing]).join(", ") || "Nothing",
    },
  ];
  return (
    <Sheet open onOpenChange={(open) => !open && onClose()} title={name}>
      <div className="flex flex-col gap-4">
        <Sides exercise={exercise} />
        <p>{instruction}</p>
        {caution !== null && <p className="text-muted">{caution}</p>}
        <Facts facts={facts} />
        <ExerciseLadder exercise={exercise} />
      </div>
    </Sheet>
  );
}

/** Left and right in their colours, and the small picture that lists show. */
function Sides({ exercise: { id, dose } }: { exercise: Exercise }) {
  if (!dose.perSide) return <ExercisePicture exerciseId={id} />;
  return (
    <>
      <div className="grid grid-cols-2 gap-3">
        {sides.map((side) => (
          <div key={side} className="relative">
            <SideMark side={side} className="absolute top-2 left-2.5" />
            <ExercisePicture exerciseId={id} side={side} />
          </div>
        ))}
      </div>
      <p className="flex items-center gap-3 text-sm text-muted">
        <ExerciseThumb exerciseId={id} className="w-24" />
        In lists it is this picture.
      </p>
    </>
  );
}
