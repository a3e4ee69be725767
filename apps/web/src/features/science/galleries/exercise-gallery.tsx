"use client";

import { phaseWords } from "@talus/domain/exercises/exercise-words";
import { searchExercises } from "@talus/domain/exercises/library/exercise-search";
import { exerciseById, isExerciseId } from "@talus/domain/exercises/library/exercises";
import { type Phase, phases } from "@talus/domain/exercises/parts";
import { Search } from "lucide-react";
import { useRouter, useSearchParams } from "next/navigation";
import { useState } from "react";
import { ChoiceChips } from "../../../ui/buttons/choice-chips";
import { TextField } from "../../../ui/form/fields/text-field";
import { EmptyState } from "../../../ui/page/empty-state";
import { PageBody } from "../../../ui/page/page-body";
import { ExerciseCard } from "./exercise-card";
import { ExerciseDetails } from "./exercise-details";
import { GalleryHeader } from "./gallery-header";
import { GalleryTabs } from "./gallery-tabs";

/** Every exercise of the library as a drawing with its dose and source; one opens in full. */
export function ExerciseGallery() {
  const router = useRouter();
  const chosen = useSearchParams().get("exercise") ?? "";
  const [typed, setTyped] = useState("");
  const [phase, setPhase] = useState<Phase | null>(null);
  const found = searchExercises(typed, phase);
  return (
    <>
      <GalleryHeader
        title="Exercises"
        note={found.length === 1 ? "1 drawing" : `${found.length} drawings`}
      />
      <GalleryTabs current="/science/exercises" />
      <PageBody>
        <div className="flex flex-wrap items-end gap-3">
          <TextField
            label="Search"
            type="search"
            autoComplete="off"
            placeholder="Name, muscle, equipment"
            icon={<Search aria-hidden />}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            className="w-full sm:w-72"
          />
          <ChoiceChips
            label="Part"
            choices={phases}
            words={phaseWords}
            value={phase}
            onChange={setPhase}
          />
        </div>
        <p aria-live="polite" className="sr-only">
          {found.length === 1 ? "1 exercise" : `${found.length} exercises`}
        </p>
        {found.length === 0 && (
          <EmptyState sentence="No exercise fits these words. Try a muscle or a piece of equipment." />
        )}
        <ul aria-label="Exercises" className="grid grid-cols-1 gap-4 sm:grid-cols-2 xl:grid-cols-3">
          {found.map((exercise) => (
            <ExerciseCard key={exercise.id} exercise={exercise} />
          ))}
        </ul>
      </PageBody>
      {isExerciseId(chosen) && (
        <ExerciseDetails
          exercise={exerciseById(chosen)}
          onClose={() => router.replace("/science/exercises", { scroll: false })}
        />
      )}
    </>
  );
}
