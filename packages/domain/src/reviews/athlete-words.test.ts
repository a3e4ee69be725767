import { describe, expect, it } from "vitest";
import type { LocalDate } from "../calendar";
import { seededRandom } from "../random";
import { sides } from "../sides";
import { randomFacts } from "../verdicts/cases/random-facts";
import { earlierTest, judgedFacts, workedFacts } from "../verdicts/cases/worked-facts";
import { shippedRuleSet } from "../verdicts/rule-set/rule-set";
import { judge } from "../verdicts/verdict";
import { type PlanEffect, reviewForAthlete } from "./athlete-words";

const effects: readonly PlanEffect[] = ["first", "proposed", "part", "goes_on", "none"];
const takenOn = "2026-10-01" as LocalDate;

function someCases(count: number) {
  const next = seededRandom(7);
  return Array.from({ length: count }, () => randomFacts(next, takenOn)).flatMap((facts) => {
    const verdict = judge(facts, shippedRuleSet, takenOn);
    return verdict.kind === "judged" ? [{ facts, judged: verdict.judgement }] : [];
  });
}

describe("words for the athlete", () => {
  it("say of any verdict only what was measured", () => {
    const seen = new Set<string>();
    for (const { facts, judged } of someCases(6000)) {
      const labels = sides.map(
        (side) => (judged.versusBaseline ?? judged.versusPrevious)?.[side]?.label,
      );
      const isAtGoalTwice =
        facts.previous?.protocol === facts.protocol &&
        sides.every((side) => {
          const goal = facts.goalCm[side] ?? shippedRuleSet.goalCm;
          return (judged.cm?.[side] ?? 0) >= goal && (facts.previous?.cm[side] ?? 0) >= goal;
        });
      for (const plan of effects) {
        const said = reviewForAthlete({ kind: "accepted", judged, plan });
        seen.add(said);
        if (/gained more than/.test(said)) expect(labels, said).toContain("reliable_gain");
        if (/your goal/.test(said)) expect(isAtGoalTwice, said).toBe(true);
        if (/before your plan goes on/.test(said)) expect(judged.schedule, said).toBeNull();
        if (/next step/.test(said))
          expect([judged.decision, plan]).toEqual(["progress", "proposed"]);
        if (/goes on as it is/.test(said)) expect(plan, said).toBe("goes_on");
        if (judged.safety.level === "stop") {
          expect(said).toBe("A professional should have a look before your plan goes on.");
        }
      }
    }
    expect(seen.size).toBeGreaterThan(12);
  });

  it("tell two possible gains from one beyond error, and a first high test from a goal reached", () => {
    const twice = judgedFacts(
      workedFacts({
        cm: [9.4, 9],
        previous: earlierTest(8.7, 9),
        beforePrevious: earlierTest(8, 9),
      }),
    );
    expect(reviewForAthlete({ kind: "accepted", judged: twice, plan: "proposed" })).toBe(
      "You may have gained a little at two tests in a row, so your plan takes the next step.",
    );
    const high = judgedFacts(workedFacts({ cm: [13, 13] }));
    expect(reviewForAthlete({ kind: "accepted", judged: high, plan: "first" })).toBe(
      "Both ankles move further than most: a few short sessions a week keep them strong.",
    );
  });

  it("claim nothing that was measured where the coach decided otherwise", () => {
    for (const decision of [
      "start",
      "progress",
      "continue",
      "regress",
      "maintain",
      "refer",
    ] as const) {
      const said = reviewForAthlete({ kind: "changed", decision });
      expect(said).not.toMatch(/gain|error|goal/);
    }
    expect(reviewForAthlete({ kind: "remeasure" })).toContain("measure again");
  });

  it("cheer nobody after a stop", () => {
    const cheering = /count more|care beat|keeps sessions going|keep going|well done/i;
    for (const { judged } of someCases(6000)) {
      if (judged.safety.level !== "stop") continue;
      for (const { text, ruleId } of judged.reasons) expect(text, ruleId).not.toMatch(cheering);
    }
  });
});
