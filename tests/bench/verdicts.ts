import { seededRandom } from "@talus/domain/random";
import { randomFacts } from "@talus/domain/verdicts/cases/random-facts";
import type { Facts } from "@talus/domain/verdicts/facts/facts";
import { shippedRuleSet } from "@talus/domain/verdicts/rule-set/rule-set";
import { judge } from "@talus/domain/verdicts/verdict";
import { type Comparison, compare } from "./compare";

const today = "2026-11-20";
const athletes = 10_000;
const compared = 500;

/**
 * P11: verdicts per second on one core over random plausible athletes, beside writing the same facts
 * as JSON. Every verdict must be a judgement, and judging the same facts again must give the same.
 */
export async function verdicts(): Promise<Comparison> {
  const next = seededRandom(2026);
  // Facts that stay would teach the collector that what judging makes stays too, were they not copied.
  const facts = Array.from({ length: athletes }, () => structuredClone(randomFacts(next, today)));
  const first = sampleOf(facts);
  const comparison = await compare(
    async () => perSecond(facts, judged),
    async () => perSecond(facts, (one) => JSON.stringify(one)),
    21,
  );
  if (sampleOf(facts) !== first) throw new Error("The same facts were judged in two ways");
  return comparison;
}

function sampleOf(facts: readonly Facts[]): string {
  return facts
    .slice(0, compared)
    .map((one) => JSON.stringify(judged(one)))
    .join("\n");
}

function judged(facts: Facts): object {
  const verdict = judge(facts, shippedRuleSet, today);
  if (verdict.kind !== "judged") throw new Error(`${verdict.kind}: ${JSON.stringify(facts)}`);
  return verdict.judgement;
}

/** How often `work` is done per second of processor time, which other processes do not take part in. */
function perSecond(facts: readonly Facts[], work: (one: Facts) => unknown): number {
  const begin = process.cpuUsage();
  let done = 0;
  for (const one of facts) if (work(one)) done++;
  const { user, system } = process.cpuUsage(begin);
  return done / ((user + system) / 1e6);
}
