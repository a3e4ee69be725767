import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { lineOf, outcomeOf, pinnedIn, Sentences } from "./cases/pinned";
import { judgedFacts, workedFacts } from "./cases/worked-facts";
import { promptLines, warningLines } from "./flag-lines";
import { ruleIds, shippedRuleSet } from "./rule-set/rule-set";
import type { Judgement } from "./verdict";

const file = `./shipped/${shippedRuleSet.version}.jsonl`;
const cases = pinnedIn(readFileSync(new URL(file, import.meta.url), "utf8"));

/** Judged within a test, not while the file loads: a mutant is switched on only for the tests. */
const judgements = () => cases.map(({ facts }) => judgedFacts(workedFacts(facts)));

describe("the rule set that ships", () => {
  it("judges the pinned facts as it did when it was shipped, and words its reasons as they were read over", async () => {
    const sentences = new Sentences();
    const lines = cases.map(({ case: name, facts }) => {
      const outcome = outcomeOf(judgedFacts(workedFacts(facts)), sentences);
      return lineOf({ case: name, facts, outcome });
    });
    await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot(file);
    await expect(`${sentences.lines().join("\n")}\n`).toMatchFileSnapshot(
      "./shipped/sentences.txt",
    );
  });
});

describe("every judgement", () => {
  const order = new Map(ruleIds.map((ruleId, place) => [ruleId, place]));
  const step = (ruleId: string) => ruleId.split(".")[0] ?? "";

  it("leaves a reason with text and source for each step that it takes", () => {
    for (const { reasons, safety } of judgements()) {
      const steps = new Set(reasons.map(({ ruleId }) => step(ruleId)));
      const wanted = ["band", "asymmetry", "change", "limit", "safety", "decision", "plan"];
      expect([...steps]).toEqual(expect.arrayContaining([...wanted, "schedule"]));
      expect(reasons.filter(({ text }) => !/^[A-Z\d].*\.$/.test(text))).toEqual([]);
      expect(reasons.filter(({ sources }) => sources.length === 0)).toEqual([]);
      expect(reasons.some(({ ruleId }) => ruleId === `safety.${safety.level}`)).toBe(true);
    }
  });
  it("tells the steps in the order in which they are taken", () => {
    const first = (judgement: Judgement, wanted: string) =>
      judgement.reasons.findIndex(({ ruleId }) => step(ruleId) === wanted);
    for (const judgement of judgements()) {
      const places = ["band", "asymmetry", "change", "limit", "safety", "decision", "plan"].map(
        (wanted) => first(judgement, wanted),
      );
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    }
  });
  it("leaves the rule of every line of warnings and prompts, once", () => {
    for (const { warnings, prompts, reasons } of judgements()) {
      const flagged = [
        ...warningLines(warnings).map(({ flag }) => `warning.${flag}`),
        ...promptLines(prompts).map(({ flag }) => `prompt.${flag}`),
      ];
      expect(
        reasons.map(({ ruleId }) => ruleId).filter((id) => /^(warning|prompt)\./.test(id)),
      ).toEqual(flagged);
    }
  });
  it("names known rules and never an injury risk", () => {
    for (const { ruleId, text } of judgements().flatMap(({ reasons }) => reasons)) {
      expect(order.has(ruleId)).toBe(true);
      expect(text).not.toMatch(/risk|prevent|will (get|cause)|diagnos/i);
    }
  });
});
