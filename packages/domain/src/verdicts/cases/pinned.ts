import type { Side } from "../../sides";
import type { Facts } from "../facts/facts";
import type { SidePlan } from "../plan-proposal";
import type { Judgement } from "../verdict";

/**
 * Sentences by the rule that says them, taken apart where they list. Numbers read "#" and sides "SIDE", so
 * that each wording stands here once, whatever was measured and on which leg.
 */
export class Sentences {
  private readonly byRule = new Map<string, string[]>();

  /**
   * What a reason says without its words: the places of its parts among those of its rule, each with what
   * fills it.
   *
   * @example refer("band.distance", "Left 8.5 cm, below the usual range.") // "band.distance 1(left 8.5) 2"
   */
  refer(ruleId: string, text: string): string {
    const known = this.byRule.get(ruleId) ?? [];
    this.byRule.set(ruleId, known);
    const parts = text.split(/(?<=[;:.]|because of) |, /).map((part) => {
      const filling: string[] = [];
      const wording = part.replace(/[;:.]$/, "").replace(varying, (found) => {
        filling.push(found.toLowerCase());
        return /\d/.test(found) ? "#" : "SIDE";
      });
      if (!known.includes(wording)) known.push(wording);
      const place = known.indexOf(wording) + 1;
      return filling.length === 0 ? `${place}` : `${place}(${filling.join(" ")})`;
    });
    return [ruleId, ...parts].join(" ");
  }

  /** Every wording once, with its rule and its place. */
  lines(): string[] {
    return [...this.byRule]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([ruleId, known]) => known.map((wording, at) => `${ruleId} ${at + 1}: ${wording}`));
  }
}

const varying = /[+−]?\d+(?:\.\d+)?|\b(?:left(?! out)|right|both sides)\b/gi;

/** A judgement as codes and numbers: all that a stored verdict is compared by, none of its words. */
export function outcomeOf(judgement: Judgement, sentences: Sentences) {
  const { bands, angleBands, borderline, limiting, versusPrevious, versusBaseline } = judgement;
  const { decision, safety, asymmetry, plan, schedule, warnings, prompts } = judgement;
  const { perSide, ...both } = plan;
  const isAlike = ({ include, exclude }: SidePlan) =>
    `${include} ${exclude}` === `${both.include} ${both.exclude}`;
  const onSide = (side: Side) => ({
    band: bands[side],
    borderline: borderline[side],
    angleBand: angleBands?.[side],
    limiting: limiting[side],
    sincePrevious: versusPrevious?.[side]?.label,
    sinceStart: versusBaseline?.[side]?.label,
    plan: perSide === undefined || isAlike(perSide[side]) ? undefined : perSide[side],
  });
  return {
    decision,
    locked: judgement.progressionLocked,
    safety,
    left: onSide("left"),
    right: onSide("right"),
    asymmetry,
    plan: both,
    schedule,
    warnings,
    prompts,
    reasons: judgement.reasons.map(({ ruleId, text }) => sentences.refer(ruleId, text)),
  };
}

/** A pinned case: what is told beyond `workedFacts`, and the outcome that shipped. */
export type PinnedCase = { case: string; facts: Partial<Facts>; outcome: object };

/** The cases of a file, one a line. */
export function pinnedIn(text: string): PinnedCase[] {
  return text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}

/** A case as its line; of the outcome, what is absent, false or empty is left out. */
export function lineOf({ case: name, facts, outcome }: PinnedCase): string {
  const codes = JSON.stringify(outcome, (_, part) =>
    part === null || part === false || (Array.isArray(part) && part.length === 0)
      ? undefined
      : part,
  );
  return `{"case":${JSON.stringify(name)},"facts":${JSON.stringify(facts)},"outcome":${codes}}`;
}
