import { describe, expect, it } from "vitest";
import type { PainReport } from "../../safety/pain-report";
import { noSymptoms } from "../../safety/red-flags";
import type { EntrySide } from "../../sides";
import { amountDone, briefOfLog, linesOfLog } from "./log-brief";
import type { SessionEntry, SessionLog } from "./session-log";

const done = (side: EntrySide, change: Partial<SessionEntry> = {}): SessionEntry => ({
  ...{ itemId: "drops", exerciseId: "heel-drops", side, setsDone: 2, repsDone: 12 },
  ...{ holdSecDone: null, painNrs: null, comfort: null, skipped: false, ...change },
});
const began = { itemId: "drops", exerciseId: "heel-drops", moment: null } as const;
const reported = (change: Partial<PainReport>): PainReport => ({
  ...{ ...noSymptoms, side: null },
  ...change,
});

function log(entries: SessionEntry[], report: PainReport | null = null): SessionLog {
  return {
    ...{ id: "log", athleteId: "hana", plannedSessionId: null, date: "2026-11-20", kind: "full" },
    ...{ entries, stiffnessBefore: null, stiffnessAfter: null, note: "", report },
    ...{ outcome: "completed", durationSec: 600, painMaxNrs: null, amendedAt: null },
    loggedAt: new Date("2026-11-20T10:00:00Z"),
  };
}

describe("a log in brief", () => {
  const painsOf = (...given: Parameters<typeof log>) =>
    briefOfLog(log(...given)).pains.map(({ name, side, painNrs }) => `${name} ${side} ${painNrs}`);

  it("counts an exercise as done where one side of it was", () => {
    const sides = [done("left", { skipped: true }), done("right")];
    const stretch = done("both", { itemId: "stretch", skipped: true });
    const brief = briefOfLog(log([...sides, stretch]));
    expect(brief.exercises).toEqual({ done: 1, of: 2 });
    expect(brief).not.toHaveProperty("entries");
  });

  it("names every side that hurt: 0 and what nobody told are no pain", () => {
    const entries = [done("left", { painNrs: 3 }), done("right", { painNrs: 0 }), done("both")];
    expect(painsOf(entries)).toEqual(["Heel drops left 3"]);
  });

  it("adds the exercise at which a reported pain began, once", () => {
    const entries = [done("left", { painNrs: 3 })];
    expect(painsOf(entries, reported({ began, side: "left", painNrs: 4 }))).toEqual([
      "Heel drops left 3",
    ]);
    expect(painsOf(entries, reported({ began, painNrs: 4 }))).toEqual([
      "Heel drops left 3",
      "Heel drops both 4",
    ]);
  });

  it("adds nothing of a report without a pain or a place where it began", () => {
    expect(painsOf([], reported({ began, painNrs: 0 }))).toEqual([]);
    expect(painsOf([], reported({ began, painNrs: null }))).toEqual([]);
    expect(painsOf([], reported({ painNrs: 4 }))).toEqual([]);
  });
});

describe("the lines of a log", () => {
  it("say what was done and where the pain began; nothing done is a skipped line", () => {
    const entries = [
      done("left", { painNrs: 2 }),
      done("both", { itemId: "stretch", skipped: true }),
    ];
    const lines = linesOfLog({ entries, report: reported({ began, painNrs: 4 }) });
    const shown = lines.map(({ itemId, done: amount, isBegin }) => [itemId, amount, isBegin]);
    expect(shown).toEqual([
      ["drops", "2 × 12", true],
      ["stretch", null, false],
    ]);
    expect(linesOfLog({ entries, report: null }).map(({ isBegin }) => isBegin)).toEqual([
      false,
      false,
    ]);
  });

  it.each<[string, Partial<SessionEntry>]>([
    ["12", { setsDone: 1 }],
    ["2 × 12", {}],
    ["2 × 45 s", { repsDone: null, holdSecDone: 45 }],
    ["0 s", { setsDone: 1, repsDone: null }],
  ])("an amount reads %s", (text, change) => {
    expect(amountDone(done("left", change))).toBe(text);
  });
});
