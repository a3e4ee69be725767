import { expect, it } from "vitest";
import { promptReasons, warningReasons } from "./assessments/flag-reasons";
import { shippedRuleSet } from "./assessments/rule-set";
import { testDefinitions } from "./assessments/tests/test-definitions";
import { citationOf } from "./citations";
import { categoryChoices } from "./prescription/choices";
import { injuryRules } from "./prescription/restrictions";
import { exercises } from "./routines/exercises";
import { redFlagRules } from "./safety/red-flags";
import { ownSetting } from "./sources";

it("tells an article with its line, a study, a rule and our own", () => {
  expect(citationOf("000:58").title).toBe("Article, line 58");
  expect(citationOf("Ingram 2025").text).toContain("10 minutes a week");
  expect(citationOf("K8")).toEqual({
    title: "Rule K8",
    text: "Mobility without strength is not a plan.",
  });
  expect(citationOf("our rule").title).toBe("Our rule");
  expect(citationOf(ownSetting).title).toBe("Set by your organisation");
  expect(citationOf("somewhere")).toEqual({ title: "Source", text: "somewhere" });
});

it("knows every source that exercises, choices, injuries, verdicts and red flags name", () => {
  const named = [
    ...exercises.map((exercise) => exercise.source),
    ...Object.values(categoryChoices).flatMap((choice) => choice.sources),
    ...Object.values(injuryRules).flatMap((rule) => rule.sources),
    ...Object.values(shippedRuleSet.sources).flat(),
    ...Object.values(warningReasons).flatMap((reason) => reason.sources),
    ...Object.values(promptReasons).flatMap((reason) => reason.sources),
    ...Object.values(redFlagRules).flatMap((rule) => rule.sources),
    ...Object.values(testDefinitions).flatMap(({ sources, norms, error, asymmetry }) => [
      ...[...sources, ...error.sources, ...(asymmetry?.sources ?? [])],
      ...norms.flatMap((norm) => norm.sources),
    ]),
  ];
  for (const source of named) expect(citationOf(source).title, source).not.toBe("Source");
});
