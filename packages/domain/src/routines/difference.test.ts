import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holdDose } from "../exercises/dose";
import { differenceOf } from "./difference";
import { readyRoutine, readyRoutines } from "./ready/ready";

const build = readyRoutine("runner", "full").items;

describe("differenceOf", () => {
  it("tells old and new of a dose that moved", () => {
    const longer = build.map((item) =>
      item.exerciseId === "bent-knee-wall-stretch" ? { ...item, dose: holdDose(2, 60) } : item,
    );
    expect(differenceOf(build, longer)).toEqual([
      {
        kind: "dose",
        exerciseId: "bent-knee-wall-stretch",
        before: holdDose(2, 45),
        after: holdDose(2, 60),
      },
    ]);
  });

  it("tells what came and what went, whatever the ids of the lines", () => {
    const without = build.filter((item) => item.exerciseId !== "plantar-roll");
    const renamed = without.map((item, index) => ({ ...item, id: `line ${index}` }));
    expect(differenceOf(build, renamed).map((entry) => entry.kind)).toEqual(["removed"]);
    expect(differenceOf(renamed, build).map((entry) => entry.kind)).toEqual(["added"]);
  });

  it("tells a change of the short version and a change of order", () => {
    const [first, second, ...rest] = build;
    if (first === undefined || second === undefined) throw new Error("too short");
    expect(differenceOf(build, [second, first, ...rest])).toEqual([{ kind: "order" }]);
    const short = [first, { ...second, shortDose: second.dose }, ...rest];
    expect(differenceOf(build, short).map((entry) => entry.kind)).toEqual(["shortDose"]);
  });

  it("is empty for equal lists and mirrors added and removed", () => {
    const lists = fc.constantFrom(...readyRoutines.map((routine) => routine.items));
    fc.assert(
      fc.property(lists, lists, (a, b) => {
        expect(differenceOf(a, a)).toEqual([]);
        const count = (entries: ReturnType<typeof differenceOf>, kind: string) =>
          entries.filter((entry) => entry.kind === kind).length;
        expect(count(differenceOf(a, b), "added")).toBe(count(differenceOf(b, a), "removed"));
      }),
    );
  });
});
