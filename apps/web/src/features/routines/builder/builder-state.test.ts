import { readyRoutine } from "@talus/domain/routines/ready";
import { describe, expect, it } from "vitest";
import { changesBetween, isChanged, openedWith, reduceBuilder } from "./builder-state";

const draft = readyRoutine("runner", "soleus");
const opened = openedWith(draft);

describe("the builder", () => {
  it("opens on the first line and changes nothing by selecting", () => {
    expect(opened.selectedId).toBe("foam-roll-calf");
    const selected = reduceBuilder(opened, { kind: "select", id: "heel-drops" });
    expect(isChanged(changesBetween(draft, selected.draft))).toBe(false);
  });

  it("opens what was added, and after a removal the line that took its place", () => {
    const added = reduceBuilder(opened, { kind: "add", exerciseId: "knee-circles" });
    expect(added.selectedId).toBe("knee-circles");
    const removed = reduceBuilder(opened, { kind: "remove", id: "foam-roll-calf" });
    expect(removed.selectedId).toBe("lacrosse-soleus");
    expect(reduceBuilder(opened, { kind: "remove", id: "heel-drops" }).selectedId).toBe(
      "foam-roll-calf",
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

  it("tells which words about the routine changed, blanks aside", () => {
    const renamed = reduceBuilder(opened, { kind: "head", change: { name: "Calf", note: " " } });
    expect(changesBetween(draft, renamed.draft).head).toEqual(["name", "note"]);
    const spaced = reduceBuilder(opened, { kind: "head", change: { name: `${draft.name} ` } });
    expect(isChanged(changesBetween(draft, spaced.draft))).toBe(false);
  });
});
