import { expect, it } from "vitest";
import { testDefinitions } from "../assessments/tests/test-definitions";
import { exercises } from "../exercises/library/exercises";
import { categoryChoices } from "../prescription/why/choices";
import { injuryRules } from "../routines/checks/restrictions";
import { redFlagRules } from "../safety/red-flags";
import { ownSetting } from "../sources";
import { promptReasons, warningReasons } from "../verdicts/rule-set/flag-reasons";
import { shippedRuleSet } from "../verdicts/rule-set/rule-set";
import { citationOf, namedSources } from "./citations";
import { conflicts } from "./conflicts";
import { safetyRules } from "./safety-rules";
import { scheduleRules } from "./schedule-rules";

it("names an article with its line, a study, a rule and our own", () => {
  expect(citationOf("000:58")).toEqual({
    name: "Santos, mobility sequence",
    cite: expect.stringContaining("Toni Santos"),
    place: "line 58",
    says: "Strength belongs beside mobility.",
  });
  expect(citationOf("Ingram 2025").says).toContain("10 minutes a week");
  expect(citationOf("K8")).toMatchObject({
    name: "our rule: strength beside mobility",
    cite: null,
    says: "Mobility without strength is not a plan.",
  });
  expect(citationOf("our rule").name).toBe("our rule");
  expect(citationOf(ownSetting).name).toBe(ownSetting);
  expect(citationOf("somewhere")).toMatchObject({ name: "somewhere", says: "" });
});

it("joins what shares a name, in the order of its first mention", () => {
  expect(namedSources(["003:27", "K8", "003:44", "003:27"])).toEqual([
    { name: "Ankle mobility 2019, test and 21 drills", sources: ["003:27", "003:44"] },
    { name: "our rule: strength beside mobility", sources: ["K8"] },
  ]);
});

it("says in words who and what each source is, with no code of ours", () => {
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
  const all = [...scheduleRules, ...safetyRules, ...conflicts];
  for (const source of [...named, ...all.flatMap(({ id, sources }) => [id, ...sources])]) {
    const { name, says } = citationOf(source);
    expect(says, source).toMatch(/\.$/);
    expect(name, source).not.toMatch(/\d:\d|\b[RKC]\d/);
  }
});
