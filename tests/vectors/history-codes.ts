import type { Injury, InjuryKind } from "@talus/domain/athletes/athlete";
import type { LocalDate } from "@talus/domain/calendar";
import type { InjuryFacts } from "@talus/domain/verdicts/facts/facts";
import { injuryFactsOf } from "@talus/domain/verdicts/facts/injury-facts";
import { z } from "zod";

/** A history entry of a case: a code, or the same told apart. */
export const historyEntry = z.union([
  z.string(),
  z.object({
    kind: z.string().optional(),
    code: z.string().optional(),
    side: z.string().nullish(),
    status: z.string().nullish(),
    resolved: z.boolean().nullish(),
    open: z.boolean().nullish(),
    resolved_on: z.string().nullish(),
  }),
]);
type HistoryEntry = z.output<typeof historyEntry>;

/** What the beginning of a code names; anything else steers nothing. */
const kinds: readonly [RegExp, InjuryKind][] = [
  [/achilles/, "achilles_tendinopathy"],
  [/plantar/, "plantar_fascia_irritation"],
  [/(bone_spur|bony)/, "bone_spur"],
  [/stress_(fracture|reaction)/, "stress_fracture"],
  [/calf_(strain|tear)/, "calf_strain"],
  [/sprain/, "ankle_sprain"],
];

const isOver = /(^|_)(resolved|healed|cleared|closed|recovered)(_|$)/;
const isStillOpen = /(^|_)(un|not_|not_yet_|never_)(resolved|healed|cleared|closed|recovered)(_|$)/;

/**
 * What a case's history means for a verdict. A code may carry a side, an age and whether it is over
 * (`calf_strain_left_3_weeks`, `stress_fracture_right_cleared`); without a side it is both, and what is
 * not said to be over is open.
 */
export function injuriesOf(history: readonly HistoryEntry[]): InjuryFacts {
  return injuryFactsOf(history.flatMap(injuryOf));
}

function injuryOf(entry: HistoryEntry): Pick<Injury, "kind" | "side" | "resolvedOn">[] {
  const code = codeOf(entry);
  const [, kind] = kinds.find(([pattern]) => pattern.test(code)) ?? [];
  if (kind === undefined) return [];
  const [, side] = /_(left|right)(_|$)/.exec(code) ?? [];
  const over = isOver.test(code) && !isStillOpen.test(code);
  const resolvedOn = over ? ("2025-01-01" as LocalDate) : null;
  return [{ kind, side: side === "left" || side === "right" ? side : "both", resolvedOn }];
}

function codeOf(entry: HistoryEntry): string {
  if (typeof entry === "string") return entry.toLowerCase().replaceAll(/[^a-z0-9]+/g, "_");
  const { kind, code, side, status, resolved, open, resolved_on: resolvedOn } = entry;
  const over = resolved === true || open === false || resolvedOn ? "resolved" : "";
  return codeOf([kind ?? code, side, status, over].filter(Boolean).join("_"));
}
