import type { Side } from "../sides";
import type { PainBegan } from "./pain-began";
import type { Symptoms } from "./red-flags";

/** What the athlete told about pain apart from single exercises, and on which side. */
export type PainReport = Symptoms & {
  side: Side | "both" | null;
  /** Where in the session it began; absent where it was not told. */
  began?: PainBegan | undefined;
};
