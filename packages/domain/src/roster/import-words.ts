import type { DisplayUnit } from "../units";
import type { AthleteStatus, AthleteType, DominantSide, Sex } from "./athlete";

/** The words that files use for each choice, in lower case. */
export const typeWords: Readonly<Record<string, AthleteType>> = wordsOf({
  runner: "runner,running,run,trail runner,trail running,distance runner",
  lifter: "lifter,lifting,weightlifter,weightlifting,powerlifter,powerlifting",
});

/** Words for sex. */
export const sexWords: Readonly<Record<string, Sex>> = wordsOf({
  female: "female,f,woman,w,girl",
  male: "male,m,man,boy",
  other: "other,x,nonbinary,non-binary",
  unspecified: "unspecified,unknown,not given,prefer not to say,-",
});

/** Words for the dominant side. */
export const dominantWords: Readonly<Record<string, DominantSide>> = wordsOf({
  left: "left,l",
  right: "right,r",
  both: "both,ambidextrous,either",
  unknown: "unknown,not known,-",
});

/** Words for units. */
export const unitWords: Readonly<Record<string, DisplayUnit>> = wordsOf({
  cm: "cm,centimeter,centimeters,centimetre,centimetres,metric",
  in: 'in,inch,inches,",imperial',
});

/** Words for the status. */
export const statusWords: Readonly<Record<string, AthleteStatus>> = wordsOf({
  active: "active",
  paused: "paused,pause",
  archived: "archived,former",
});

function wordsOf<T extends string>(words: Record<T, string>): Record<string, T> {
  const entries = Object.entries<string>(words).flatMap(([value, list]) =>
    list.split(",").map((word) => [word, value as T] as const),
  );
  return Object.assign(Object.create(null), Object.fromEntries(entries));
}
