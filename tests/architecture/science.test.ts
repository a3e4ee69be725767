import { existsSync } from "node:fs";
import { join } from "node:path";
import { testDefinitions } from "@talus/domain/assessments/tests/test-definitions";
import { exercises } from "@talus/domain/exercises/library/exercises";
import { redFlagRules } from "@talus/domain/safety/red-flags";
import { citationOf } from "@talus/domain/science/citations";
import { conflicts } from "@talus/domain/science/conflicts";
import type { ScienceRule } from "@talus/domain/science/rule";
import { ruleText } from "@talus/domain/science/rule-texts";
import { safetyRules } from "@talus/domain/science/safety-rules";
import { scheduleRules } from "@talus/domain/science/schedule-rules";
import { studies } from "@talus/domain/science/studies";
import { verdictSteps } from "@talus/domain/science/verdict-steps";
import { promptReasons, warningReasons } from "@talus/domain/verdicts/rule-set/flag-reasons";
import { ruleIds, shippedRuleSet } from "@talus/domain/verdicts/rule-set/rule-set";
import { describe, expect, it } from "vitest";
import { root } from "../support/template";

/** The ids of the specification, written down here so that a lost row is seen. */
const numbered = (letter: string, last: number) =>
  Array.from({ length: last }, (_, index) => `${letter}${index + 1}`);

const all: readonly ScienceRule[] = [...scheduleRules, ...safetyRules, ...conflicts];
const isModule = (name: string) => existsSync(join(root, "packages/domain/src", `${name}.ts`));
const isKnown = (source: string) => citationOf(source).says !== "";

describe("the registry of rules", () => {
  it("holds R1–R20, K1–K13 and C1–C22, each once and in order", () => {
    expect(all.map(({ id }) => id)).toEqual([
      ...numbered("R", 20),
      ...numbered("K", 13),
      ...numbered("C", 22),
    ]);
  });

  it.each(all.map((rule) => [rule.id, rule] as const))(
    "%s says what it means, names sources that are known, and acts in a module that exists",
    (id, { name, says, sources, acts }) => {
      expect(says).toMatch(/\.$/);
      expect(sources.length).toBeGreaterThan(0);
      expect(sources.filter((source) => !isKnown(source))).toEqual([]);
      expect(acts.length).toBeGreaterThan(0);
      expect(acts.filter(({ module }) => !isModule(module))).toEqual([]);
      expect(citationOf(id)).toMatchObject({ name: `our rule: ${name}`, says });
    },
  );
});

describe("the tests", () => {
  const wanted = [...numbered("T", 12), "heel_raise", "single_leg_balance"];
  it.each(wanted)("%s is defined with steps and a source that is known", (id) => {
    const found = Object.values(testDefinitions).filter(
      (test) => test.code === id || test.id.split(/[^A-Z0-9]+/).includes(id),
    );
    expect(found.length).toBeGreaterThan(0);
    for (const { steps, sources } of found) {
      expect(steps.length).toBeGreaterThan(0);
      expect(sources.length).toBeGreaterThan(0);
      expect(sources.filter((source) => !isKnown(source))).toEqual([]);
    }
  });
});

describe("the exercises", () => {
  it("are the 54 of the articles and our isometric hold, each with its line", () => {
    const own = exercises.filter(({ source }) => source === "our rule");
    expect(own.map(({ id }) => id)).toEqual(["isometric-calf-hold"]);
    expect(exercises).toHaveLength(55);
    for (const { id, source, instruction } of exercises) {
      expect(isKnown(source), id).toBe(true);
      expect(instruction.length, id).toBeGreaterThan(20);
    }
  });
});

describe("the steps of a verdict", () => {
  it("are 4.1.1 to 4.1.10, in modules that exist", () => {
    expect(verdictSteps.map(({ id }) => id)).toEqual(
      Array.from({ length: 10 }, (_, index) => `4.1.${index + 1}`),
    );
    expect(verdictSteps.filter(({ module }) => !isModule(module))).toEqual([]);
  });
  it("hold every rule that leaves a reason, each in one step", () => {
    expect(verdictSteps.flatMap(({ rules }) => rules).toSorted()).toEqual(ruleIds.toSorted());
  });
  it.each(ruleIds)("say what %s means, and name its sources", (ruleId) => {
    expect(ruleText(ruleId)).toMatch(/[.:]$/);
    expect(ruleText(ruleId)).not.toMatch(/risk of|prevents/i);
    const sources = shippedRuleSet.sources[ruleId];
    expect(sources.length).toBeGreaterThan(0);
    expect(sources.filter((source) => !isKnown(source))).toEqual([]);
  });
});

describe("the studies", () => {
  const used = new Set<string>([
    ...all.flatMap(({ sources }) => sources),
    ...Object.values(shippedRuleSet.sources).flat(),
    ...Object.values(redFlagRules).flatMap(({ sources }) => sources),
    ...[...Object.values(warningReasons), ...Object.values(promptReasons)].flatMap(
      ({ sources }) => sources,
    ),
  ]);
  it("are cited in full, each with what it showed", () => {
    for (const [name, { cite, shows }] of Object.entries(studies)) {
      expect(shows, name).toMatch(/\.$/);
      expect(citationOf(name)).toEqual({ name, cite, place: null, says: shows });
    }
  });
  it("include every one that a rule names", () => {
    const named = [...used].filter((source) => /\d{4}/.test(source) || source.includes("PMC"));
    expect(named.filter((source) => !(source in studies))).toEqual([]);
  });
});
