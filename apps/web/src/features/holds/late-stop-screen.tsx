"use client";

import { latePart } from "../../ui/late-part";
import { useAhead } from "../../ui/use-ahead";

/**
 * {@link StopScreen}, fetched where training stops and, by {@link StopScreenAhead}, before. What it must
 * say at once it says without: nobody goes on because a page could not be fetched.
 */
export const LateStopScreen = latePart(
  () => import("./stop-screen").then((file) => file.StopScreen),
  {
    without: (
      <>
        <h1 className="text-2xl font-semibold tracking-tight">Stop for today</h1>
        <p className="text-lg">
          Don’t stretch or load it again today. See a doctor or physiotherapist before you train
          this ankle again; if it feels urgent, call your local emergency number.
        </p>
      </>
    ),
  },
);

/** Has the stop screen ready on the pages from which it may be needed, network or not. */
export function StopScreenAhead() {
  useAhead(LateStopScreen);
  return null;
}
