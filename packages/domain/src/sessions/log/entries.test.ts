import { describe, expect, it } from "vitest";
import {
  carryOver,
  changeEntry,
  doneUntilStop,
  entriesAsPlanned,
  type PlannedExercise,
  tickExercise,
  withoutOtherPain,
} from "./entries";

const drops: PlannedExercise = {
  itemId: "drops",
  exerciseId: "heel-drops",
  dose: { reps: 12, holdSec: null },
  doses: [
    { side: "left", sets: 3 },
    { side: "right", sets: 2 },
  ],
};
const pulls: PlannedExercise = { ...drops, itemId: "pulls", exerciseId: "tib-ant-band" };
const planned = entriesAsPlanned([drops, pulls]);
const skippedOf = ({ skipped }: (typeof planned)[number]) => skipped;
const brief = (entries: typeof planned) =>
  entries.map(({ itemId, side, setsDone, painNrs }) => [itemId, side, setsDone, painNrs]);

describe("the entries of a log", () => {
  it("untick to nothing told and tick back to the plan", () => {
    const changed = changeEntry(
      planned,
      { itemId: "drops", side: "left" },
      { painNrs: 2, setsDone: 1 },
    );
    const off = tickExercise(changed, drops, false);
    expect(brief(off).slice(0, 2)).toEqual([
      ["drops", "left", 0, null],
      ["drops", "right", 0, null],
    ]);
    expect(tickExercise(off, drops, true)).toEqual(planned);
  });

  it("count a side with no sets as skipped, and with sets as done again", () => {
    const none = changeEntry(planned, { itemId: "drops", side: "left" }, { setsDone: 0 });
    expect(none[0]).toMatchObject({ skipped: true });
    const again = changeEntry(none, { itemId: "drops", side: "left" }, { setsDone: 1 });
    expect(again[0]).toMatchObject({ skipped: false, setsDone: 1 });
  });

  it("say 0 where nothing else was told, and nothing about what was skipped", () => {
    const some = changeEntry(planned, { itemId: "drops", side: null }, { painNrs: 4 });
    const changed = withoutOtherPain(tickExercise(some, pulls, false));
    expect(changed.map(({ painNrs }) => painNrs)).toEqual([4, 4, null, null]);
    expect(withoutOtherPain(planned).every(({ painNrs }) => painNrs === 0)).toBe(true);
  });

  it("of a stopped session are those that were touched, with no pain filled in", () => {
    const hurt = changeEntry(planned, { itemId: "drops", side: "left" }, { painNrs: 7 });
    const changed = doneUntilStop(hurt, { touched: ["drops left"], reachedItemId: null });
    expect(brief(changed)).toEqual([
      ["drops", "left", 3, 7],
      ["drops", "right", 0, null],
      ["pulls", "left", 0, null],
      ["pulls", "right", 0, null],
    ]);
    expect(doneUntilStop(planned, { touched: [], reachedItemId: null }).every(skippedOf)).toBe(
      true,
    );
  });

  it("of a stopped session are also those before where it ended, if the person says where", () => {
    const changed = doneUntilStop(planned, { touched: [], reachedItemId: "pulls" });
    expect(changed.map(skippedOf)).toEqual([false, false, true, true]);
    expect(changed.every(({ painNrs }) => painNrs === null)).toBe(true);
  });

  it("keep what was told when the length changes", () => {
    const changed = changeEntry(planned, { itemId: "drops", side: "right" }, { painNrs: 3 });
    const short = { ...drops, doses: drops.doses.map(({ side }) => ({ side, sets: 1 })) };
    expect(brief(carryOver(changed, [short]))).toEqual([
      ["drops", "left", 1, null],
      ["drops", "right", 1, 3],
    ]);
  });
});
