import { type FlagReason, promptReasons, warningReasons } from "./rule-set/flag-reasons";
import type { Prompt, Warning } from "./rule-set/flags";
import { promptLabels, warningLabels } from "./verdict-words";

/** A warning or prompt as it is read; `flag` is its code, the left one's where both sides share a line. */
export type FlagLine<Flag> = { flag: Flag; label: string; reason: FlagReason };

type Pair<Flag> = FlagLine<Flag> & { other: Flag };

const warningPairs: readonly Pair<Warning>[] = [
  {
    flag: "floor_effect_left",
    other: "floor_effect_right",
    label: "Both sides are at 0: a smaller range would not show",
    reason: {
      ...warningReasons.floor_effect_left,
      text: "Both sides are at 0, where the toe touches the wall: ankles that bend even less would read the same.",
    },
  },
  {
    flag: "left_missing",
    other: "right_missing",
    label: "Neither side was measured",
    reason: {
      ...warningReasons.left_missing,
      text: "Neither side was measured, which is unknown and never 0.",
    },
  },
];

const promptPairs: readonly Pair<Prompt>[] = [
  {
    flag: "side_without_gain_left",
    other: "side_without_gain_right",
    label: "Neither side has gained: ask a clinician to look at them",
    reason: {
      ...promptReasons.side_without_gain_left,
      text: "Both sides are still limited after long and regular work, without a gain beyond measuring error: a clinician may see more.",
    },
  },
];

/** The warnings as they are read: one line where both sides give the same. */
export function warningLines(warnings: readonly Warning[]): FlagLine<Warning>[] {
  return merged(warnings, warningPairs, (flag) => ({
    flag,
    label: warningLabels[flag],
    reason: warningReasons[flag],
  }));
}

/** The prompts as they are read: one line where both sides give the same. */
export function promptLines(prompts: readonly Prompt[]): FlagLine<Prompt>[] {
  return merged(prompts, promptPairs, (flag) => ({
    flag,
    label: promptLabels[flag],
    reason: promptReasons[flag],
  }));
}

function merged<Flag>(
  flags: readonly Flag[],
  pairs: readonly Pair<Flag>[],
  lineOf: (flag: Flag) => FlagLine<Flag>,
): FlagLine<Flag>[] {
  const lines: FlagLine<Flag>[] = [];
  for (const flag of flags) {
    const pair = pairs.find((one) => one.flag === flag || one.other === flag);
    if (!pair || !flags.includes(pair.flag) || !flags.includes(pair.other)) {
      lines.push(lineOf(flag));
    } else if (pair.flag === flag) {
      lines.push({ flag, label: pair.label, reason: pair.reason });
    }
  }
  return lines;
}
