import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { partOf, parts } from "../exercises/parts";
import { addItem, itemFor, swapItem } from "./edit";
import { readyRoutine, readyRoutines } from "./ready/ready";
import { moveItem, placeOf } from "./rows/move";

const { items } = readyRoutine("runner", "soleus");
const ids = (list: readonly { id: string }[]) => list.map((item) => item.id);

describe("editing the lines of a routine", () => {
  it("adds at the end of the exercise's phase, and a second time under another id", () => {
    const once = addItem(items, itemFor(items, "knee-circles"));
    expect(placeOf(once, "knee-circles")).toEqual({ place: 1, count: 1, part: "move" });
    expect(itemFor(once, "knee-circles").id).toBe("knee-circles-2");
  });

  it("moves within a phase, then over its edge into the next, and stops at the ends and after the warm-up", () => {
    const down = moveItem(items, "ankle-circles", 1);
    expect(ids(down).indexOf("ankle-circles")).toBe(ids(items).indexOf("ankle-circles") + 1);
    expect(ids(moveItem(down, "ankle-circles", 1))).toEqual(ids(down));
    const over = moveItem(addItem(items, itemFor(items, "knee-circles")), "knee-circles", 1);
    expect(placeOf(over, "knee-circles")).toEqual({ place: 1, count: 3, part: "load" });
    const first = items[0]?.id ?? "";
    expect(ids(moveItem(items, first, -1))).toEqual(ids(items));
    const last = items.at(-1)?.id ?? "";
    expect(ids(moveItem(items, last, 1))).toEqual(ids(items));
  });

  it("swaps in place, keeps the short version and uses the new entry dose", () => {
    const swapped = swapItem(items, "bent-knee-wall-stretch", "ankle-wall-slides");
    const line = swapped.find((item) => item.exerciseId === "ankle-wall-slides");
    expect(line?.shortDose).toEqual(line?.dose);
    expect(ids(swapped)).not.toContain("bent-knee-wall-stretch");
  });

  it("moving never loses, doubles or misplaces a line", () => {
    const routine = fc.constantFrom(...readyRoutines);
    fc.assert(
      fc.property(
        routine,
        fc.nat(20),
        fc.constantFrom(-1 as const, 1 as const),
        (draft, at, by) => {
          const id = draft.items[at % draft.items.length]?.id ?? "";
          const moved = moveItem(draft.items, id, by);
          expect(ids(moved).sort()).toEqual(ids(draft.items).sort());
          const order = moved.map((item) => parts.indexOf(partOf(item)));
          expect(order).toEqual([...order].sort());
        },
      ),
    );
  });
});
