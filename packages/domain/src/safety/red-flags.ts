import type { Source } from "../sources";

/** How a pain feels; sharp and shooting pain stop a session (domain.md K1). */
export const painQualities = ["ache", "stretch", "sharp", "shooting"] as const;
export type PainQuality = (typeof painQualities)[number];

/** How swollen the ankle or calf is. */
export const swellings = ["none", "mild", "marked"] as const;
export type Swelling = (typeof swellings)[number];

/** What a person tells about pain and the calf; null is "not told", which is never "fine". */
export type Symptoms = {
  /** Worst pain, 0 (none) to 10. */
  painNrs: number | null;
  painQuality: PainQuality | null;
  /** The pain grows while stretching or from set to set. */
  worsening: boolean;
  swelling: Swelling | null;
  calfWarmRed: boolean;
  /** One calf only is swollen, hot or unusually sore. */
  unilateral: boolean;
  cannotBearWeight: boolean;
  /** Something popped or snapped. */
  pop: boolean;
};

/** A reason to stop at once and have a professional look (domain.md K1, K6, 4.1 step 5). */
export const redFlags = [
  "nrs_over_5",
  "sharp_or_shooting",
  "worsening",
  "marked_swelling",
  "calf_warm_red",
  "one_sided_calf",
  "cannot_bear_weight",
  "pop",
  "stress_fracture",
] as const;
export type RedFlag = (typeof redFlags)[number];

/** The pain at which a session goes on but does not get harder, and above which it stops. */
export const painLimits = { comfortableMaxNrs: 2, cautionMaxNrs: 5 } as const;

/** The limits of a rule set, which may be stricter than {@link painLimits}. */
export type PainLimits = { comfortableMaxNrs: number; cautionMaxNrs: number };

/**
 * What a pain number asks for: go on, go on with care and no harder, or stop (Silbernagel 2007). With the
 * limits as they are, 2 is `comfortable`, 3 `caution`, 5 `caution`, 6 `stop`.
 */
export function painZoneOf(
  nrs: number,
  { comfortableMaxNrs, cautionMaxNrs }: PainLimits = painLimits,
): "comfortable" | "caution" | "stop" {
  if (nrs > cautionMaxNrs) return "stop";
  return nrs > comfortableMaxNrs ? "caution" : "comfortable";
}

/** The numbers of the middle zone in words: "3 to 5". */
export function cautionRange({
  comfortableMaxNrs,
  cautionMaxNrs,
}: PainLimits = painLimits): string {
  return `${comfortableMaxNrs + 1} to ${cautionMaxNrs}`;
}

type RedFlagRule = {
  /** In the words of the person who is asked. */
  label: string;
  sources: readonly Source[];
  urgent: boolean;
  applies: (symptoms: Symptoms, stopAboveNrs: number) => boolean;
};

const ours = "our rule";

/** Every red flag with its plain words, its source and when it applies. */
export const redFlagRules: Record<RedFlag, RedFlagRule> = {
  nrs_over_5: {
    label: `Pain above ${painLimits.cautionMaxNrs} out of 10`,
    sources: ["Silbernagel 2007", ours],
    urgent: false,
    applies: ({ painNrs }, stopAboveNrs) => painNrs !== null && painNrs > stopAboveNrs,
  },
  sharp_or_shooting: {
    label: "Sharp or shooting pain",
    sources: ["000:57", "K1"],
    urgent: false,
    applies: ({ painQuality }) => painQuality === "sharp" || painQuality === "shooting",
  },
  worsening: {
    label: "Pain that gets worse as you go on",
    sources: ["000:57", "K1"],
    urgent: false,
    applies: ({ worsening }) => worsening,
  },
  marked_swelling: {
    label: "Clear swelling",
    sources: ["001:26", "K6"],
    urgent: true,
    applies: ({ swelling }) => swelling === "marked",
  },
  calf_warm_red: {
    label: "A calf that is warm or red",
    sources: ["K6", ours],
    urgent: true,
    applies: ({ calfWarmRed }) => calfWarmRed,
  },
  one_sided_calf: {
    label: "One calf only that is swollen, warm or unusually sore",
    sources: ["K6", ours],
    urgent: true,
    applies: ({ unilateral }) => unilateral,
  },
  cannot_bear_weight: {
    label: "Cannot put weight on the leg",
    sources: [ours],
    urgent: false,
    applies: ({ cannotBearWeight }) => cannotBearWeight,
  },
  pop: {
    label: "Felt or heard a pop",
    sources: [ours],
    urgent: false,
    applies: ({ pop }) => pop,
  },
  stress_fracture: {
    label: "A stress fracture that nobody has cleared",
    sources: ["K7", ours],
    urgent: false,
    // Told by the injury history, never by symptoms.
    applies: () => false,
  },
};

/**
 * The red flags in what a person told, in the order of {@link redFlags}; empty where there is none. A
 * rule set may stop at less pain than {@link painLimits}, never at more.
 */
export function redFlagsOf(
  symptoms: Symptoms,
  { cautionMaxNrs }: { cautionMaxNrs: number } = painLimits,
): RedFlag[] {
  const stopAboveNrs = Math.min(cautionMaxNrs, painLimits.cautionMaxNrs);
  return redFlags.filter((flag) => redFlagRules[flag].applies(symptoms, stopAboveNrs));
}

/** Whether any flag asks to be seen without delay: a hot, red, one-sided or clearly swollen calf. */
export function isUrgent(flags: readonly RedFlag[]): boolean {
  return flags.some((flag) => redFlagRules[flag].urgent);
}

/** Nothing told that would stop a session; the start of every symptoms form. */
export const noSymptoms: Symptoms = {
  painNrs: null,
  painQuality: null,
  worsening: false,
  swelling: null,
  calfWarmRed: false,
  unilateral: false,
  cannotBearWeight: false,
  pop: false,
};
