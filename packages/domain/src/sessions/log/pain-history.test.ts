import { describe, expect, it } from "vitest";
import type { LocalDate } from "../../calendar";
import { noSymptoms } from "../../safety/red-flags";
import type { EntrySide } from "../../sides";
import { painPoints, painSentence } from "./pain-history";
import type { SessionEntry } from "./session-log";

const entry = (side: EntrySide, painNrs: number | null): SessionEntry => ({
  ...{ itemId: "1", exerciseId: "heel-drops", side, setsDone: 2, repsDone: 12 },
  ...{ holdSecDone: null, painNrs, comfort: null, skipped: false },
});
const log = (date: LocalDate, entries: SessionEntry[], report: object | null = null) => ({
  ...{ date, entries },
  report: report && { ...noSymptoms, side: null, ...report },
});
const nothing = { logs: [], checks: [], tests: [], reports: [] };
const inShort = (points: ReturnType<typeof painPoints>) =>
  points.map(({ date, occasion, side, painNrs }) => [date, occasion, side, painNrs]);

describe("pain of a period", () => {
  it("keeps the worst of each side that hurt in a session", () => {
    const entries = [entry("left", 2), entry("left", 4), entry("right", 0)];
    const logs = [log("2026-11-20", entries, { side: "left", painNrs: 7 })];
    expect(inShort(painPoints({ ...nothing, logs }))).toEqual([
      ["2026-11-20", "session", "left", 7],
    ]);
  });

  it("says none where everything told was 0, and nothing where nobody told", () => {
    const logs = [log("2026-11-18", [entry("left", 0)]), log("2026-11-19", [entry("left", null)])];
    expect(inShort(painPoints({ ...nothing, logs }))).toEqual([["2026-11-18", "session", null, 0]]);
  });

  it("lets the worse of two sessions of a day stand", () => {
    const logs = [log("2026-11-18", [entry("left", 3)]), log("2026-11-18", [entry("left", 1)])];
    expect(inShort(painPoints({ ...nothing, logs }))).toEqual([
      ["2026-11-18", "session", "left", 3],
    ]);
  });

  it("puts mornings, tests and reports in their days, and a morning that held only once", () => {
    const points = painPoints({
      logs: [],
      checks: [{ date: "2026-11-21", painNrs: 6 }],
      tests: [{ takenOn: "2026-11-20", painNrs: 1, nextMorningNrs: 4 }],
      reports: [
        { date: "2026-11-21", side: null, painNrs: 6 },
        { date: "2026-11-21", side: "right", painNrs: 6 },
      ],
    });
    expect(inShort(points)).toEqual([
      ["2026-11-20", "morning", null, 4],
      ["2026-11-20", "test", null, 1],
      ["2026-11-21", "morning", null, 6],
      ["2026-11-21", "report", "right", 6],
    ]);
  });

  it("has no point for what a test did not ask", () => {
    const tests = [{ takenOn: "2026-11-20" as const, painNrs: null, nextMorningNrs: null }];
    expect(painPoints({ ...nothing, tests })).toEqual([]);
  });

  it("is one of none in a sentence where everything told was 0", () => {
    const logs = [log("2026-11-18", [entry("left", 0)])];
    expect(painSentence(painPoints({ ...nothing, logs }), (date) => date)).toBe(
      "Told once, each time none.",
    );
  });

  it("is told in a sentence with the newest worst", () => {
    const at = (date: LocalDate, painNrs: number) => log(date, [entry("left", painNrs)]);
    const logs = [at("2026-11-16", 5), at("2026-11-18", 5), at("2026-11-20", 2)];
    expect(painSentence(painPoints({ ...nothing, logs }), (date) => date)).toBe(
      "Worst 5 of 10 on 2026-11-18, in a session. Told 3 times, 2 of them above 2.",
    );
    expect(painSentence([], (date) => date)).toBeNull();
  });
});
