"use client";

import { latePart } from "../../../ui/late-part";

/** {@link TestDrawing} without the poses in the first load; its place is kept by what is around it. */
export const LateTestDrawing = latePart(
  () => import("./test-drawing").then((file) => file.TestDrawing),
  { inBrowser: true, failure: "none" },
);
