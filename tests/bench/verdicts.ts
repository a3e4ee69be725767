import type { Facts } from "@talus/domain/assessments/facts";
import { randomFacts, seededRandom } from "@talus/domain/assessments/random-facts";
import { shippedRuleSet } from "@talus/domain/assessments/rule-set";
import { judge } from "@talus/domain/assessments/verdict";
import { type Comparison, compare } from "./compare";

const today = "2026-11-20";
const athletes = 20_000;

/**
 * P11: verdicts per second on one core over random plausible athletes, beside writing the same facts
 * as JSON. Every verdict must be a judgement, and judging the same facts again must give the same.
 */
export async function verdicts(): Promise<Comparison> {
  const next = seededRandom(2026);
  const facts = Array.from({ length: athletes }, () => randomFacts(next, today));
  const first = facts.map(judged);
  const comparison = await compare(
    async () => perSecond(facts, judged),
    async () => perSecond(facts, (one) => JSON.stringify(one)),
  );
  const again = facts.map(judged);
  if (JSON.stringify(first) !== JSON.stringify(again)) {
    throw new Error("The same facts were judged in two ways");
  }
  return comparison;
}

function judged(facts: Facts): object {
  const verdict = judge(facts, shippedRuleSet, today);
  if (verdict.kind !== "judged") throw new Error(`${verdict.kind}: ${JSON.stringify(facts)}`);
  return verdict.judgement;
}

/** How often `work` is done per second over the whole list; each result is used. */
function perSecond(facts: readonly Facts[], work: (one: Facts) => unknown): number {
  const begin = performance.now();
  let done = 0;
  for (const one of facts) if (work(one)) done++;
  return done / ((performance.now() - begin) / 1000);
}
