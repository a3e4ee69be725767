import type { AthleteStatus, AthleteType, DominantSide, Sex } from "../../athletes/athlete";
import { comparedText } from "../../text/compared-text";
import type { DisplayUnit } from "../../units";

/** What the words of a file stand for, by the word as {@link comparedText} has it. */
export type Words<T> = ReadonlyMap<string, T>;

/** The words for an athlete type. */
export const typeWords: Words<AthleteType> = wordsOf({
  runner: "runner,running,run,trail runner,trail running,distance runner",
  lifter: "lifter,lifting,weightlifter,weightlifting,powerlifter,powerlifting",
});

/** Words for sex. */
export const sexWords: Words<Sex> = wordsOf({
  female: "female,f,woman,w,girl",
  male: "male,m,man,boy",
  other: "other,x,nonbinary,non-binary",
  unspecified: "unspecified,unknown,not given,prefer not to say,-",
});

/** Words for the dominant side. */
export const dominantWords: Words<DominantSide> = wordsOf({
  left: "left,l",
  right: "right,r",
  both: "both,ambidextrous,either",
  unknown: "unknown,not known,-",
});

/** Words for units. */
export const unitWords: Words<DisplayUnit> = wordsOf({
  cm: "cm,centimeter,centimeters,centimetre,centimetres,metric",
  in: 'in,inch,inches,",imperial',
});

/** Words for the status; what other products mean by "inactive" or "injured" is asked. */
export const statusWords: Words<AthleteStatus> = wordsOf({
  active: "active,current",
  paused: "paused,pause,on hold",
  archived: "archived,former",
});

function wordsOf<T extends string>(lists: Record<T, string>): Words<T> {
  return new Map(
    Object.entries<string>(lists).flatMap(([value, list]) =>
      list.split(",").map((word) => [word, value as T] as const),
    ),
  );
}

/** What a coach said that a word of the file means. */
export type WordChoice<T> = { word: string; means: T };

/** The choices as words, the last answer for a word standing. */
export function wordsChosen<T>(choices: readonly WordChoice<T>[]): Words<T> {
  return new Map(choices.map(({ word, means }) => [comparedText(word), means]));
}
