import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holdDose } from "../../exercises/dose";
import { type Part, partOf, parts } from "../../exercises/parts";
import { itemFor } from "../edit";
import { readyRoutine, readyRoutines } from "../ready/ready";
import { routineInput } from "../routine.schema";
import { divide, type Legs, legsIn, withoutRow } from "./divide";
import { moveItem, placeItem, placeOf } from "./move";
import { rowsOf } from "./rows";

const draft = readyRoutine("runner", "soleus");
const { items } = draft;
const id = "bent-knee-wall-stretch";
const ids = (list: readonly { id: string }[]) => list.map((item) => item.id);

describe("a dose for each leg", () => {
  const apart = divide(items, id, "apart");
  const rowOf = (list: typeof items) => rowsOf(list).find(([first]) => first.exerciseId === id);

  it("is two lines in the place of one, with what both did, and a routine that may be saved", () => {
    expect(rowOf(apart)?.map(({ side }) => side)).toEqual(["left", "right"]);
    expect(apart.length).toBe(items.length + 1);
    expect(rowsOf(apart).length).toBe(rowsOf(items).length);
    expect(routineInput.safeParse({ ...draft, items: apart }).success).toBe(true);
  });

  it("becomes one again with the dose of the leg that stays, under the line's own id", () => {
    const weaker = apart.map((item) =>
      item.id === id ? { ...item, dose: holdDose(3, 60) } : item,
    );
    expect(divide(weaker, id, "both").find((item) => item.id === id)?.dose).toEqual(
      holdDose(3, 60),
    );
    const right = divide(weaker, id, "right");
    expect(rowOf(right)).toMatchObject([{ id, side: "right", dose: holdDose(2, 45) }]);
    expect(
      divide(right, id, "apart")
        .map(({ side }) => side ?? "-")
        .join(""),
    ).toContain("leftright");
    expect(divide(apart, id, "both")).toEqual(rowsOf(items).flat());
  });

  it("is one row where left and right follow each other, whichever comes first, and two where not", () => {
    const stretch = itemFor([], id);
    const [left, right] = [
      { ...stretch, id: "l", side: "left" as const },
      { ...stretch, id: "r", side: "right" as const },
    ];
    const other = itemFor([], "heel-drops");
    expect(rowsOf([right, left])).toEqual([[left, right]]);
    expect(rowsOf([left, { ...left, id: "l2" }])).toHaveLength(2);
    expect(rowsOf([left, { ...other, phase: left.phase }, right])).toHaveLength(3);
  });

  it("moves and goes as one", () => {
    const place = placeOf(apart, id);
    const moved = moveItem(apart, id, -1);
    expect(rowOf(moved)).toHaveLength(2);
    expect(placeOf(moved, id)?.place).toBe((place?.place ?? 0) - 1);
    expect(ids(withoutRow(apart, id))).toEqual(ids(items.filter((item) => item.id !== id)));
  });
});

describe("placing a row", () => {
  it("puts it before another, or at the end of a part", () => {
    const before = placeItem(items, id, { part: "load", before: "heel-drops" });
    expect(ids(before).indexOf(id)).toBe(ids(before).indexOf("heel-drops") - 1);
    const last = placeItem(items, id, { part: "strength", before: null });
    expect(placeOf(last, id)).toMatchObject({ part: "strength", place: placeOf(last, id)?.count });
  });

  it("moves nothing into or out of the warm-up within its phase, nor onto itself", () => {
    const whole = ids(rowsOf(items).flat());
    expect(ids(placeItem(items, "heel-drops", { part: "warm_up", before: null }))).toEqual(whole);
    expect(ids(placeItem(items, "ankle-circles", { part: "move", before: null }))).toEqual(whole);
    expect(ids(placeItem(items, id, { part: "load", before: id }))).toEqual(whole);
    expect(ids(placeItem(items, "nowhere", { part: "load", before: null }))).toEqual(whole);
  });

  it("never loses or doubles a line, whatever is divided and placed where", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...readyRoutines),
        fc.array(fc.tuple(fc.nat(), fc.constantFrom<Part>(...parts), fc.nat()), { maxLength: 6 }),
        fc.constantFrom<Legs>("both", "apart", "left", "right"),
        (routine, moves, legs) => {
          const first = routine.items.find(({ dose }) => dose.perSide)?.id ?? "";
          const start = divide(routine.items, first, legs);
          const end = moves.reduce((list, [at, part, to]) => {
            const before = to % 3 === 0 ? null : (list[to % list.length]?.id ?? null);
            return placeItem(list, list[at % list.length]?.id ?? "", { part, before });
          }, start);
          expect(ids(end).sort()).toEqual(ids(start).sort());
          const order = end.map((item) => parts.indexOf(partOf(item)));
          expect(order).toEqual([...order].sort());
          const row = rowsOf(start).find(([item]) => item.id === first);
          expect(row && legsIn(row)).toBe(legs);
        },
      ),
    );
  });
});
