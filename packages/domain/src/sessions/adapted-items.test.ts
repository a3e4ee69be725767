import { describe, expect, it } from "vitest";
import { injuryKinds } from "../athletes/athlete";
import { exerciseById } from "../exercises/library/exercises";
import { contraindicationsOf } from "../routines/checks/contraindications";
import { readyRoutines } from "../routines/ready/ready";
import { adaptItems, itemsAsLogged } from "./adapted-items";

const open = injuryKinds.map((kind) => ({ kind, side: "both" as const, resolvedOn: null }));

describe("a routine's items under an injury history and on a journey", () => {
  it("no item that the history speaks against is left, whatever the routine", () => {
    for (const { items } of readyRoutines)
      for (const injury of open)
        for (const isTravelling of [false, true]) {
          const adapted = adaptItems(items, { injuries: [injury], isTravelling });
          const ids = adapted.items.map(({ exerciseId }) => exerciseId);
          expect(contraindicationsOf(adapted.items, [injury])).toEqual([]);
          expect(new Set(ids).size).toBe(ids.length);
        }
  });

  it("on a journey nothing needs more than a wall, a chair or a step", () => {
    for (const { items } of readyRoutines) {
      const adapted = adaptItems(items, { injuries: [], isTravelling: true });
      for (const { exerciseId } of adapted.items)
        for (const thing of exerciseById(exerciseId).equipment)
          expect(["wall", "chair", "step"]).toContain(thing);
    }
  });

  it("each change names the exercise, what is done instead, and a source", () => {
    const [routine] = readyRoutines;
    const injuries = [
      {
        kind: "achilles_tendinopathy" as const,
        side: "both" as const,
        resolvedOn: "2020-01-01" as const,
      },
    ];
    const { adaptations } = adaptItems(routine?.items ?? [], { injuries, isTravelling: false });
    expect(adaptations.map(({ exerciseId }) => exerciseId)).toContain("heel-drops");
    for (const { text, sources } of adaptations) {
      expect(text).toMatch(/Instead: |left out/);
      expect(sources.length).toBeGreaterThan(0);
    }
  });

  it("without history or journey nothing changes", () => {
    for (const { items } of readyRoutines)
      expect(adaptItems(items, { injuries: [], isTravelling: false })).toEqual({
        items,
        adaptations: [],
      });
  });

  it("a log made before the history changed shows what was done", () => {
    const items = readyRoutines[0]?.items ?? [];
    const injuries = [
      { kind: "achilles_tendinopathy" as const, side: "both" as const, resolvedOn: null },
    ];
    const adapted = adaptItems(items, { injuries, isTravelling: false }).items;
    const entries = items.map(({ id, exerciseId }) => ({
      itemId: id,
      exerciseId,
      side: "both" as const,
    }));
    expect(itemsAsLogged(items, adapted, entries)).toEqual(items);
    expect(itemsAsLogged(items, adapted, [])).toEqual(adapted);
  });
});
