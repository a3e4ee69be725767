"use client";

import dynamic from "next/dynamic";

/** {@link ExerciseDrawing} without the poses in the first load; its place is kept by what is around it. */
export const LazyExerciseDrawing = dynamic(
  () => import("./exercise-drawing").then((m) => m.ExerciseDrawing),
  { ssr: false },
);
