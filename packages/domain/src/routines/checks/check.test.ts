import { describe, expect, it } from "vitest";
import type { Dose } from "../../exercises/dose";
import { holdDose, repsDose } from "../../exercises/dose";
import { exerciseById } from "../../exercises/library/exercises";
import { readyRoutine } from "../ready/ready";
import type { RoutineItem } from "../routine";
import { checkRoutine } from "./check";

function line(exerciseId: RoutineItem["exerciseId"], dose?: Dose): RoutineItem {
  const { phase, dose: own } = exerciseById(exerciseId);
  return { id: exerciseId, exerciseId, phase, dose: dose ?? own, shortDose: null };
}

function draftOf(items: RoutineItem[], athleteType: "runner" | "lifter" | null = "runner") {
  return { athleteType, purpose: "own" as const, items };
}

function rulesOf(items: RoutineItem[], athleteType?: "runner" | "lifter" | null) {
  return checkRoutine(draftOf(items, athleteType)).map((finding) => [finding.rule, finding.level]);
}

describe("checkRoutine", () => {
  it("refuses a routine without strength and misses balance and a short version", () => {
    expect(rulesOf([line("ankle-circles")])).toEqual([
      ["K8", "blocks"],
      ["R20", "blocks"],
      ["R3", "caution"],
    ]);
  });

  it("says nothing about an empty routine: the form already asks for an exercise", () => {
    expect(checkRoutine(draftOf([]))).toEqual([]);
  });

  it("warns a lifter about a 46 s hold and about 60 s in total, a runner about neither", () => {
    const items = [line("bent-knee-wall-stretch", holdDose(2, 46)), line("tib-ant-band")];
    expect(rulesOf(items, "lifter").filter(([rule]) => rule === "C10")).toHaveLength(2);
    expect(rulesOf(items, "runner").filter(([rule]) => rule === "C10")).toHaveLength(0);
  });

  it("names gated exercises with what opens them", () => {
    const rules = rulesOf([line("plyo-bounces"), line("sl-balance-perturb"), line("tib-ant-band")]);
    expect(rules).toContainEqual(["R16", "caution"]);
    expect(rules).toContainEqual(["K13", "caution"]);
  });

  it("names the top dose of an eccentric exercise", () => {
    const heavy = line("eccentric-calf-raise", repsDose(3, 15, { perSide: false }));
    expect(rulesOf([heavy])).toContainEqual(["C11", "caution"]);
    expect(rulesOf([line("eccentric-calf-raise")])).not.toContainEqual(["C11", "caution"]);
  });

  it("says when rolling stands alone and when the order is turned round", () => {
    const items = [line("tib-ant-band"), line("sl-balance-reach"), line("foam-roll-calf")];
    expect(rulesOf(items)).toContainEqual(["C17", "caution"]);
    expect(rulesOf(items)).toContainEqual(["R14", "hint"]);
  });

  it("with Achilles history names heel drops and their swap, also after it has resolved", () => {
    const injuries = [
      { kind: "achilles_tendinopathy", side: "both" as const, resolvedOn: "2024-01-01" },
    ] as never;
    const found = checkRoutine(readyRoutine("runner", "full"), injuries);
    expect(found.map((finding) => [finding.itemId, finding.text])).toEqual([
      ["heel-drops", "Heel drops → Calf raises on the floor: Achilles history."],
    ]);
  });
});
