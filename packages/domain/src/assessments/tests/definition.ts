import type { Source } from "../../sources";
import type { InvalidReason } from "./invalid-reasons";
import type { TestCode } from "./test-codes";

/** What a test yields. Scales never mix: degrees are no centimetres, a size is compared with the other side only. */
export type TestScale =
  | "distance"
  | "interval"
  | "angle"
  | "seconds"
  | "repetitions"
  | "yes_no"
  | "relative_size"
  | "quality";

/** A unit that a test may be entered in; the first one is canonical. */
export type MeasureUnit = "cm" | "in" | "mm" | "deg" | "s" | "reps";

/** What a published group or an article shows, as told: a value with its spread, who, and how many. */
export type Norm = { who: string; n: number | null; value: string; sources: readonly Source[] };

/** The error of one measurement in the test's canonical unit; null: no figure is known to us. */
export type TestError = {
  sem: number | null;
  /** The smallest change beyond error at 95 %. */
  mdc: number | null;
  text: string;
  sources: readonly Source[];
};

/** One way of testing: what is measured, how, what counts, and how far the number can be trusted. */
export type TestDefinition = {
  /** The row of the specification ("T1"), or its own name where there is none. */
  id: string;
  code: TestCode;
  name: string;
  measures: string;
  scale: TestScale;
  units: readonly MeasureUnit[];
  /** `each`: left and right are two series; `together`: one observation of the whole person. */
  sides: "each" | "together";
  /** With a bent knee the gastrocnemius is slack, so a stretch behind speaks of the soleus. */
  knee: "bent" | "straight" | "any";
  /** What to do, in order; drawings are numbered alike. */
  steps: readonly string[];
  attempts: number;
  invalid: readonly InvalidReason[];
  start: string | null;
  increment: string | null;
  ends: string;
  /** How a result is read, in plain words. */
  reading: string;
  norms: readonly Norm[];
  error: TestError;
  /** When a difference between the sides is told; null: no figure is known to us. */
  asymmetry: { text: string; sources: readonly Source[] } | null;
  sources: readonly Source[];
};

/** Up to this many attempts per side count towards the mean. */
export const maxAttempts = 3;

/** Said of a test whose error nobody has published for this way of measuring, as far as we know. */
export const noErrorFigure: TestError = {
  sem: null,
  mdc: null,
  text: "No figure for its error is known to us, so a change is shown and not judged.",
  sources: ["our rule"],
};
