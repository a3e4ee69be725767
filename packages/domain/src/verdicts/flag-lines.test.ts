import { expect, it } from "vitest";
import { seededRandom } from "../random";
import { randomFacts } from "./cases/random-facts";
import { promptLines, warningLines } from "./flag-lines";
import { prompts, warnings } from "./rule-set/flags";
import { shippedRuleSet } from "./rule-set/rule-set";
import { judge } from "./verdict";

const today = "2026-11-20";
const sideless = (text: string) =>
  text.replace(/\b(left|right|both sides|neither side)\b/gi, "side").replace(/[0-9.]+/g, "0");

/** The texts that say of one side what another of them says of the other side. */
function twins(texts: readonly string[]): string[] {
  return texts.filter((text, at) =>
    texts.some((one, other) => other !== at && sideless(one) === sideless(text)),
  );
}

it("a verdict says once what is so on both sides", () => {
  const next = seededRandom(7_512);
  for (let n = 0; n < 10_000; n++) {
    const verdict = judge(randomFacts(next, today), shippedRuleSet, today);
    if (verdict.kind !== "judged") continue;
    expect(twins(verdict.judgement.reasons.map(({ text }) => text))).toEqual([]);
  }
});

it("no two warnings or prompts that are read together differ by their side alone", () => {
  for (const lines of [warningLines(warnings), promptLines(prompts)]) {
    expect(twins(lines.map(({ label }) => label))).toEqual([]);
    expect(twins(lines.map(({ reason }) => reason.text))).toEqual([]);
  }
});

it("one side alone keeps the words of its side", () => {
  const [line] = promptLines(["side_without_gain_right"]);
  expect(line?.label).toMatch(/^Right has not gained/);
  expect(line?.reason.text).toMatch(/^The right side/);
});
