import type { Metadata } from "next";
import { Suspense } from "react";
import { ExerciseSheet } from "../../../../features/science/sheets/exercise-sheet";

export const metadata: Metadata = { title: "Exercises" };

/** The contact sheet of the exercises. */
export default function ExercisesPage() {
  return (
    <Suspense>
      <ExerciseSheet />
    </Suspense>
  );
}
