import { changeEntry, tickExercise } from "@talus/domain/sessions/log/entries";
import { noFeel } from "@talus/domain/sessions/log/session-feel";
import { shippedRuleSet } from "@talus/domain/verdicts/rule-set/rule-set";
import { describe, expect, it } from "vitest";
import type { Exercise } from "../exercises/exercise-row";
import {
  inLength,
  newDraft,
  restored,
  type SessionDetails,
  saveKind,
  toSend,
  withEntries,
} from "./draft";
import { draftKind } from "./draft-kind";

const exercise = (itemId: string, sets: number): Exercise => ({
  itemId,
  exerciseId: "heel-drops",
  name: itemId,
  phase: "load",
  instruction: "",
  caution: null,
  equipment: [],
  repNoun: "reps",
  dose: {
    sets,
    reps: 12,
    holdSec: null,
    perSide: true,
    directions: 1,
    positions: 1,
    loadKg: null,
    tempo: null,
  },
  doses: [
    { side: "left", sets: sets + 1, text: "" },
    { side: "right", sets, text: "" },
  ],
  why: [],
  durationSec: 60,
});
const drops = exercise("drops", 2);
const details: SessionDetails = {
  athleteId: "a",
  today: "2026-11-20",
  plannedSessionId: "p",
  plannedOn: "2026-11-20",
  kind: "full",
  routineName: "",
  versions: {
    full: { exercises: [drops, exercise("raises", 2)], durationSec: 120 },
    short: { exercises: [exercise("drops", 1)], durationSec: 30 },
  },
  log: null,
  open: true,
  onHold: false,
  coachName: null,
  isRunner: true,
  unit: "cm",
};
const { exercises } = details.versions.full;
const fresh = newDraft(details, "1");
const withPain = (painNrs: number) => ({
  ...fresh,
  entries: changeEntry(fresh.entries, { itemId: "drops", side: "left" }, { painNrs }),
});

describe("a new draft", () => {
  it("has the doses of the plan and no pain", () => {
    expect(fresh.entries.map(({ setsDone, painNrs }) => [setsDone, painNrs])).toEqual([
      [3, null],
      [2, null],
      [3, null],
      [2, null],
    ]);
  });

  it("is for the planned day where that has passed, else for today", () => {
    expect(newDraft({ ...details, plannedOn: "2026-11-18" }, "1").date).toBe("2026-11-18");
    expect(newDraft({ ...details, plannedOn: "2026-11-22" }, "1").date).toBe("2026-11-20");
  });
});

describe("the button says what it records", () => {
  it("as planned without pain, then with changes, with pain, with a stop, with nothing", () => {
    const fewer = changeEntry(fresh.entries, { itemId: "drops", side: "left" }, { setsDone: 1 });
    const none = details.versions.full.exercises.reduce(
      (entries, one) => tickExercise(entries, one, false),
      fresh.entries,
    );
    expect(saveKind(fresh, exercises)).toBe("as_planned");
    expect(saveKind({ ...fresh, entries: fewer }, exercises)).toBe("no_pain");
    expect(saveKind(withPain(4), exercises)).toBe("other_pain");
    expect(saveKind(withPain(6), exercises)).toBe("stop");
    expect(saveKind({ ...fresh, entries: none }, exercises)).toBe("nothing");
  });

  it("and what is sent says 0 wherever no pain was told", () => {
    expect(toSend(withPain(4), shippedRuleSet).entries.map(({ painNrs }) => painNrs)).toEqual([
      4, 0, 0, 0,
    ]);
  });
});

describe("a stop", () => {
  const at = { itemId: "drops", side: "left" as const };
  const stopped = withEntries(fresh, changeEntry(fresh.entries, at, { painNrs: 7 }), at);
  const sent = (draft: typeof fresh) =>
    toSend(draft, shippedRuleSet).entries.map(({ skipped, painNrs }) => [skipped, painNrs]);

  it("sends what was touched as done, and no pain that was not told", () => {
    expect(sent(stopped)).toEqual([
      [false, 7],
      [true, null],
      [true, null],
      [true, null],
    ]);
  });

  it("sends what came before it as done once the person says how far they got", () => {
    expect(sent({ ...stopped, reachedItemId: "raises" })).toEqual([
      [false, 7],
      [false, null],
      [true, null],
      [true, null],
    ]);
  });

  it("sends nothing of what only the page needs", () => {
    const keys = Object.keys(toSend(stopped, shippedRuleSet));
    for (const own of ["touched", "reachedItemId", "harmlessNote", "harmlessPain"])
      expect(keys).not.toContain(own);
  });
});

describe("a draft that waited on the phone", () => {
  it("comes back whole, with the same id", () => {
    const found = { ...withPain(3), note: "half", id: "kept" };
    expect(restored(found, fresh, details)).toEqual(found);
  });

  it("keeps the words but takes the new exercises where the plan changed meanwhile", () => {
    const found = { ...fresh, note: "half", entries: fresh.entries.slice(1) };
    const back = restored(found, fresh, details);
    expect(back.note).toBe("half");
    expect(back.entries).toEqual(fresh.entries);
  });

  it("is read only where it is whole", () => {
    const found = { ...withPain(3), retest: null, id: "0192b7f4-9d3a-7c51-8f00-5d2c8a7e1b90" };
    expect(draftKind.shape(found)).toBe(true);
    expect(draftKind.shape({ ...found, entries: [{}] })).toBe(false);
    expect(draftKind.shape({ id: 1 })).toBe(false);
  });
});

describe("how training felt", () => {
  const opened = { ...fresh, id: "0192b7f4-9d3a-7c51-8f00-5d2c8a7e1b90", feel: noFeel };

  it("is kept on the phone from the first tap and sent only once something was told", () => {
    expect(draftKind.shape(opened)).toBe(true);
    expect(toSend(opened, shippedRuleSet).feel).toBeUndefined();
    const feel = { ...noFeel, knee: 0 };
    expect(toSend({ ...opened, feel }, shippedRuleSet).feel).toEqual(feel);
  });

  it("changes neither what the button records nor the stop, however much the knee hurts", () => {
    expect(saveKind({ ...fresh, feel: { ...noFeel, knee: 9 } }, exercises)).toBe("as_planned");
  });
});

it("the short version keeps the pain that was told", () => {
  const short = inLength(withPain(2), details, "short");
  expect(short.entries.map(({ setsDone, painNrs }) => [setsDone, painNrs])).toEqual([
    [2, 2],
    [1, null],
  ]);
});
