import { type Side, sides } from "../sides";
import { formatChange } from "../units";
import { type Changes, scoresOf } from "../verdicts/measurement/change";
import type { Judgement } from "../verdicts/verdict";
import { changeLabels } from "../verdicts/verdict-words";

type Outcome = Pick<Judgement, "decision" | "cm" | "versusPrevious" | "versusBaseline" | "reasons">;

/** Why a verdict says what it says, in about forty characters, for a row of the queue. */
export function verdictInShort(outcome: Outcome): string {
  const ruleIds = outcome.reasons.map(({ ruleId }) => ruleId);
  switch (outcome.decision) {
    case "refer":
      return ruleIds.includes("decision.refer_bony")
        ? "A bony limit is on record"
        : ruleIds.includes("decision.refer_no_response")
          ? "No gain after 12 weeks of sessions"
          : "To be seen by a professional";
    case "regress":
      return regressInShort(outcome);
    case "maintain":
      return outcome.versusPrevious ? "At the goal twice in a row" : "Above the usual range";
    case "progress":
      return largestChange(outcome, outcome.versusBaseline) ?? "A gain twice in a row";
    case "start":
      return "First test";
    default:
      return largestChange(outcome, outcome.versusPrevious) ?? "Not compared with the last test";
  }
}

function regressInShort({ reasons }: Outcome): string {
  const text = reasons.find(({ ruleId }) => ruleId === "decision.regress")?.text ?? "";
  const sentence = text
    .slice(text.indexOf(":") + 1)
    .trim()
    .replace(/\.$/, "");
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** "Left +2.1 cm: reliable gain", of the side that changed most; null where nothing compares. */
function largestChange({ cm: now }: Outcome, changes: Changes | null): string | null {
  const known = sides.flatMap((side) => {
    const change = changes?.[side];
    return change && change.cm !== null ? [{ side, cm: change.cm, label: change.label }] : [];
  });
  const largest = known.sort((a, b) => Math.abs(b.cm) - Math.abs(a.cm))[0];
  if (!largest) return null;
  const { side, cm, label } = largest;
  const amount = formatChange(scoresOf(now?.[side] ?? cm, cm), "cm");
  return `${sideNames[side]} ${amount} cm: ${changeLabels[label]}`;
}

const sideNames: Record<Side, string> = { left: "Left", right: "Right" };
