import { holdDose, repsDose } from "@talus/domain/exercises/dose";
import { readyRoutine } from "@talus/domain/routines/ready/ready";
import { describe, expect, it } from "vitest";
import { changesBetween, isChanged, openedWith, reduceBuilder } from "./builder-state";

const draft = readyRoutine("runner", "soleus");
const opened = openedWith(draft);

describe("the builder", () => {
  it("opens on the first line and changes nothing by selecting", () => {
    expect(opened.selectedId).toBe("ankle-circles");
    const selected = reduceBuilder(opened, { kind: "select", id: "heel-drops" });
    expect(isChanged(changesBetween(draft, selected.draft))).toBe(false);
  });

  it("opens what was added, and after a removal the line that took its place", () => {
    const added = reduceBuilder(opened, { kind: "add", exerciseId: "knee-circles" });
    expect(added.selectedId).toBe("knee-circles");
    const removed = reduceBuilder(opened, { kind: "remove", id: "ankle-circles" });
    expect(removed.selectedId).toBe("ankle-rocks");
    expect(reduceBuilder(opened, { kind: "remove", id: "heel-drops" }).selectedId).toBe(
      "ankle-circles",
    );
  });

  it("a swap takes the open line's place", () => {
    const swapped = reduceBuilder(opened, {
      kind: "swap",
      id: "heel-drops",
      exerciseId: "calf-raise-progression",
    });
    expect(swapped.selectedId).toBe("calf-raise-progression");
    expect(changesBetween(draft, swapped.draft).items.map((entry) => entry.kind)).toEqual([
      "removed",
      "added",
    ]);
  });

  it("a dose done another way takes the short one along, which keeps its own amount", () => {
    const short = holdDose(1, 30);
    const withShort = reduceBuilder(opened, {
      kind: "shortDose",
      id: "bent-knee-wall-stretch",
      dose: short,
    });
    const line = (state: typeof opened) =>
      state.draft.items.find((item) => item.id === "bent-knee-wall-stretch");
    const together = { kind: "dose", id: "bent-knee-wall-stretch" } as const;
    const held = reduceBuilder(withShort, {
      ...together,
      dose: holdDose(2, 60, { perSide: false }),
    });
    expect(line(held)?.shortDose).toEqual(holdDose(1, 30, { perSide: false }));
    const counted = reduceBuilder(withShort, { ...together, dose: repsDose(2, 12) });
    expect(line(counted)?.shortDose).toEqual(repsDose(1, 12));
  });

  it("a line is given to one leg, and to both again once they do it together", () => {
    const id = "bent-knee-wall-stretch";
    const line = (state: typeof opened) => state.draft.items.find((item) => item.id === id);
    const left = reduceBuilder(opened, { kind: "legs", id, legs: "left" });
    expect(line(left)?.side).toBe("left");
    expect(changesBetween(draft, left.draft).items.map(({ kind }) => kind)).toEqual(["sides"]);
    const together = reduceBuilder(left, {
      kind: "dose",
      id,
      dose: holdDose(2, 60, { perSide: false }),
    });
    expect(line(together)).not.toHaveProperty("side");
    const back = reduceBuilder(left, { kind: "legs", id, legs: "both" });
    expect(isChanged(changesBetween(draft, back.draft))).toBe(false);
  });

  it("an undone removal stands where it stood", () => {
    const removed = reduceBuilder(opened, { kind: "remove", id: "heel-drops" });
    const at = draft.items.findIndex((item) => item.id === "heel-drops");
    const item = draft.items[at];
    if (item === undefined) throw new Error("no heel drops");
    const back = reduceBuilder(removed, { kind: "insert", row: [item], at });
    expect(isChanged(changesBetween(draft, back.draft))).toBe(false);
  });

  it("tells which words about the routine changed, blanks aside", () => {
    const renamed = reduceBuilder(opened, { kind: "head", change: { name: "Calf", note: " " } });
    expect(changesBetween(draft, renamed.draft).head).toEqual(["name", "note"]);
    const spaced = reduceBuilder(opened, { kind: "head", change: { name: `${draft.name} ` } });
    expect(isChanged(changesBetween(draft, spaced.draft))).toBe(false);
  });
});
