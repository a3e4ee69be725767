import type { Exercise } from "@talus/domain/exercises/exercise";
import { equipmentWords, kneeWords, tissueWords } from "@talus/domain/exercises/exercise-words";
import { doseTextWithSides } from "@talus/domain/routines/dose-text";
import Link from "next/link";
import { CautionGlyph } from "../../../ui/marks/safety-marks";
import { ExerciseDrawing } from "../../exercises/exercise-drawing";
import { CitedSources } from "../sources/cited-sources";

/** One exercise of the contact sheet: its drawing, what it is for, and who says so. */
export function ExerciseCard({ exercise }: { exercise: Exercise }) {
  const { id, name, dose, knee, tissues, equipment, caution, source } = exercise;
  return (
    <li className="relative flex flex-col rounded-card border border-line bg-surface wrap-anywhere">
      <div className="border-b border-line">
        <ExerciseDrawing exerciseId={id} />
      </div>
      <div className="flex flex-1 flex-col gap-1 px-4 py-3">
        <h2 className="flex items-baseline justify-between gap-3 font-semibold">
          <Link
            href={`/science/exercises?exercise=${id}`}
            scroll={false}
            className="wrap-break-word before:absolute before:inset-0 before:rounded-card before:content-['']"
          >
            {name}
          </Link>
          <span className="relative font-normal">
            <CitedSources sources={[source]} />
          </span>
        </h2>
        <p>
          {doseTextWithSides({ exerciseId: id }, dose)}, {kneeWords[knee]}
        </p>
        <p className="text-muted">For {listOf(tissues.map((tissue) => tissueWords[tissue]))}</p>
        <p className="text-muted">
          {equipment.length === 0
            ? "Needs nothing"
            : `Needs ${listOf(equipment.map((thing) => equipmentWords[thing]))}`}
        </p>
        {caution !== null && (
          <p className="flex gap-1.5 text-muted">
            <CautionGlyph className="mt-0.5" />
            {caution}
          </p>
        )}
      </div>
    </li>
  );
}

function listOf(words: readonly string[]): string {
  return new Intl.ListFormat("en").format(words);
}
