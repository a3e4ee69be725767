import type { Metadata } from "next";
import { Suspense } from "react";
import { ExerciseGallery } from "../../../../features/science/galleries/exercise-gallery";

export const metadata: Metadata = { title: "Exercises" };

/** The contact sheet of the exercises. */
export default function ExercisesPage() {
  return (
    <Suspense>
      <ExerciseGallery />
    </Suspense>
  );
}
