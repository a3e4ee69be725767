"use client";

import { latePart } from "../../../ui/late-part";

/** The sheet of a change, fetched when an act is chosen. */
export const LateChangeSheet = latePart(
  () => import("./change-sheet").then((file) => file.ChangeSheet),
  { failure: "toast" },
);
