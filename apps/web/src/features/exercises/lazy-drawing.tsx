"use client";

import { latePart } from "../../ui/late-part";

/** {@link ExerciseDrawing} without the poses in the first load; its place is kept by what is around it. */
export const LazyExerciseDrawing = latePart(
  () => import("./exercise-drawing").then((file) => file.ExerciseDrawing),
  { inBrowser: true, failure: "none" },
);
