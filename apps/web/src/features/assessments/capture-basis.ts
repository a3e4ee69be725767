import type { RouterOutputs } from "../../trpc/client";

/** What a test begins with, as the server tells it. */
export type CaptureBasis = RouterOutputs["assessments"]["basis"];
