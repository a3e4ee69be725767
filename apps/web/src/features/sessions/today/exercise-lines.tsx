import { sessionLines } from "@talus/domain/sessions/session-lines";
import Link from "next/link";
import type { RouterOutputs } from "../../../trpc/client";
import { cx } from "../../../ui/cx";
import { SideMark } from "../../../ui/figures/side-mark";
import { ExerciseThumb } from "../../exercises/exercise-thumb";
import { WhyButton } from "../../science/sources/why-button";

type Session = NonNullable<RouterOutputs["sessions"]["today"]["session"]>;
type Exercise = Session["exercises"][number];

/** The exercises of a session as drawn, each leading to its sheet: a grid that a screen holds. */
export function ExerciseGrid({ exercises }: { exercises: readonly Exercise[] }) {
  const isMany = exercises.length > 9;
  return (
    <ol
      className={cx(
        "grid gap-2",
        isMany
          ? "grid-cols-[repeat(auto-fill,minmax(min(4.5rem,100%),1fr))]"
          : "grid-cols-[repeat(auto-fill,minmax(min(5rem,100%),1fr))]",
      )}
    >
      {sessionLines(exercises).map(({ itemId, exerciseId, name }) => (
        <li key={itemId}>
          <Link
            href={`/science/exercises?exercise=${exerciseId}`}
            className="flex min-h-11 flex-col gap-1 rounded-control hover:text-accent"
          >
            <ExerciseThumb exerciseId={exerciseId} className="w-full" />
            <span className="text-center text-xs leading-4 hyphens-auto wrap-anywhere">{name}</span>
          </Link>
        </li>
      ))}
    </ol>
  );
}

/** The exercises of a session with their doses, per side where the sides differ, and why each. */
export function ExerciseLines({ exercises }: { exercises: readonly Exercise[] }) {
  return (
    <ol className="divide-y divide-line border-y border-line">
      {sessionLines(exercises).map((exercise) => (
        <li key={exercise.itemId} className="flex flex-wrap items-center gap-3 py-2.5">
          <span className="flex min-w-0 flex-1 basis-20 flex-col gap-0.5">
            <span className="text-base font-medium wrap-anywhere">{exercise.name}</span>
            <Doses exercise={exercise} />
          </span>
          <WhyButton about={exercise.name} reasons={exercise.why} />
        </li>
      ))}
    </ol>
  );
}

function Doses({ exercise: { doses } }: { exercise: Exercise }) {
  const [first, second] = doses;
  if (!first) return null;
  if (!second || first.text === second.text) {
    return (
      <span className="flex items-baseline gap-2 text-base text-muted">
        {first.side !== "both" && (
          <SideMark side={second ? "both" : first.side} className="text-xs" />
        )}
        {first.text}
      </span>
    );
  }
  return (
    <span className="flex flex-wrap gap-x-3 gap-y-0.5 text-base">
      {doses.map(({ side, text }) => (
        <span key={side} className="inline-flex items-baseline gap-1.5">
          <SideMark side={side} className="text-sm" />
          {text}
        </span>
      ))}
    </span>
  );
}
