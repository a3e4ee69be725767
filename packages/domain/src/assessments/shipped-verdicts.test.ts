import { describe, expect, it } from "vitest";
import { type Side, sides } from "../sides";
import type { Changes } from "./change";
import { randomFacts, seededRandom } from "./random-facts";
import { ruleIds, shippedRuleSet } from "./rule-set";
import type { Judgement } from "./verdict";
import { judgedFacts, workedToday } from "./worked-facts";

/** Judged within a test, not while the file loads: a mutant is switched on only for the tests. */
function population(): Judgement[] {
  const next = seededRandom(20_261);
  return Array.from({ length: 300 }, () => judgedFacts(randomFacts(next, workedToday)));
}

/** A judgement in a line: what a stored verdict is compared by, without its words. */
function lineOf(judgement: Judgement): string {
  const { limiting, safety, plan, schedule, versusPrevious, versusBaseline } = judgement;
  const change = (changes: Changes | null, side: Side) => changes?.[side]?.label ?? "-";
  return [
    judgement.decision,
    `${safety.level}${safety.urgent ? " urgent" : ""} ${safety.flags.join("+")}`,
    ...sides.map((side) =>
      [
        side,
        judgement.bands[side] + (judgement.borderline[side] ? " borderline" : ""),
        judgement.angleBands?.[side] ?? "",
        limiting[side].join("+"),
        change(versusPrevious, side),
        change(versusBaseline, side),
      ].join(" "),
    ),
    `${judgement.asymmetry.size} ${judgement.asymmetry.flag}`,
    `with ${plan.include.join(" ")}`,
    `without ${plan.exclude.join(" ")}`,
    [plan.sideBias, ...plan.accommodations, plan.lowDose, judgement.progressionLocked].join(" "),
    schedule === null ? "no schedule" : Object.values(schedule).join(" "),
    [...judgement.warnings, ...judgement.prompts].join(" "),
  ].join(" | ");
}

/** Every wording of a rule, taken apart where it lists, its numbers left out. */
function wordingsOf(all: readonly Judgement[]): string[] {
  const told = all.flatMap(({ reasons }) =>
    reasons.flatMap(({ ruleId, text }) =>
      text
        .replace(/\d+(\.\d+)?/g, "#")
        .split(/(?<=;) |(?<=\.) /)
        .map((part) => `${ruleId}: ${part}`),
    ),
  );
  return [...new Set(told)].sort();
}

describe("the rule set that ships", () => {
  it("judges today as it did when it was shipped: another answer is another version", async () => {
    await expect(`${population().map(lineOf).join("\n")}\n`).toMatchFileSnapshot(
      `./shipped-verdicts-${shippedRuleSet.version}.txt`,
    );
  });
  it("words its reasons as they were read over", async () => {
    await expect(`${wordingsOf(population()).join("\n")}\n`).toMatchFileSnapshot(
      "./shipped-wordings.txt",
    );
  });
});

describe("every judgement", () => {
  const order = new Map(ruleIds.map((ruleId, place) => [ruleId, place]));
  const step = (ruleId: string) => ruleId.split(".")[0] ?? "";

  it("leaves a reason with text and source for each step that it takes", () => {
    for (const { reasons, safety } of population()) {
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
    for (const judgement of population()) {
      const places = ["band", "asymmetry", "change", "limit", "safety", "decision", "plan"].map(
        (wanted) => first(judgement, wanted),
      );
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    }
  });
  it("leaves the rule of every warning and prompt, once", () => {
    for (const { warnings, prompts, reasons } of population()) {
      const flagged = [
        ...warnings.map((flag) => `warning.${flag}`),
        ...prompts.map((flag) => `prompt.${flag}`),
      ];
      expect(
        reasons.map(({ ruleId }) => ruleId).filter((id) => /^(warning|prompt)\./.test(id)),
      ).toEqual(flagged);
    }
  });
  it("names known rules and never an injury risk", () => {
    for (const { ruleId, text } of population().flatMap(({ reasons }) => reasons)) {
      expect(order.has(ruleId)).toBe(true);
      expect(text).not.toMatch(/risk|prevent|will (get|cause)|diagnos/i);
    }
  });
});
