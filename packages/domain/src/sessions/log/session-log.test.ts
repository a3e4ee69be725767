import { describe, expect, it } from "vitest";
import { parseLocalDate } from "../../calendar";
import type { PainReport } from "../../safety/pain-report";
import { noSymptoms } from "../../safety/red-flags";
import { contentText } from "../content";
import { latenessOf } from "../late";
import { exercisesDone, outcomeAfterAmendment, outcomeOfLog, painMaxNrsOf } from "./outcome";
import type { SessionEntry } from "./session-log";
import { sessionLogInput } from "./session-log.schema";

const entry: SessionEntry = {
  itemId: "a",
  exerciseId: "heel-drops",
  side: "left",
  setsDone: 2,
  repsDone: 12,
  holdSecDone: null,
  painNrs: 0,
  comfort: null,
  skipped: false,
};
const report: PainReport = { ...noSymptoms, side: "left" };
const input = {
  id: "019aa3f0-0000-7000-8000-000000000001",
  athleteId: "019aa3f0-0000-7000-8000-000000000002",
  plannedSessionId: null,
  date: "2026-11-20",
  kind: "full",
  entries: [entry],
  stiffnessBefore: 4,
  stiffnessAfter: 2,
  note: "  felt fine ",
  report: null,
};

describe("what a log means", () => {
  it("goes on at a pain of 5 and stops at 6", () => {
    const log = (painNrs: number) => ({ entries: [{ ...entry, painNrs }], report: null });
    expect(outcomeOfLog(log(5))).toEqual({ outcome: "completed", flags: [], urgent: false });
    expect(outcomeOfLog(log(6))).toEqual({
      outcome: "stopped",
      flags: ["nrs_over_5"],
      urgent: false,
    });
  });

  it("stops for a sharp pain, however small, and is urgent for a hot calf", () => {
    const sharp: PainReport = { ...report, painNrs: 1, painQuality: "sharp", calfWarmRed: true };
    expect(outcomeOfLog({ entries: [entry], report: sharp })).toEqual({
      outcome: "stopped",
      flags: ["sharp_or_shooting", "calf_warm_red"],
      urgent: true,
    });
  });

  it("takes the worst pain told anywhere and does not invent one", () => {
    const withoutPain = { ...entry, painNrs: null };
    expect(painMaxNrsOf({ entries: [withoutPain], report: null })).toBeNull();
    expect(painMaxNrsOf({ entries: [entry, withoutPain], report: { ...report, painNrs: 3 } })).toBe(
      3,
    );
  });

  it("stays stopped when a correction takes the pain back", () => {
    const calm = { entries: [entry], report: null };
    expect(outcomeAfterAmendment("stopped", calm).outcome).toBe("stopped");
    expect(outcomeAfterAmendment("completed", calm).outcome).toBe("completed");
  });

  it("counts an exercise as done when one side was", () => {
    const right: SessionEntry = { ...entry, side: "right", setsDone: 0, skipped: true };
    const other: SessionEntry = { ...right, itemId: "b" };
    expect(exercisesDone([entry, right, other])).toEqual({ done: 1, of: 2 });
  });
});

describe("the day of a log", () => {
  const day = (text: string) => parseLocalDate(text) ?? "1970-01-01";
  it.each([
    ["2026-11-20", "today"],
    ["2026-11-19", "late"],
    ["2026-11-13", "late"],
    ["2026-11-12", "too_late"],
    ["2026-11-21", "future"],
  ] as const)("%s is %s", (date, lateness) => {
    expect(latenessOf(day(date), day("2026-11-20"))).toBe(lateness);
  });
});

describe("the content of a log", () => {
  it("reads the same whatever the order of its keys", () => {
    expect(contentText({ b: 1, a: [2, { d: null, c: "x" }] })).toBe(
      '{"a":[2,{"c":"x","d":null}],"b":1}',
    );
    expect(contentText({ a: 1, b: undefined })).toBe(contentText({ a: 1 }));
    expect(contentText([1, 2])).not.toBe(contentText([2, 1]));
  });

  it("is refused with a pain of 11, a doubled side, or a skipped exercise that has sets", () => {
    expect(sessionLogInput.safeParse(input).success).toBe(true);
    const withEntries = (...entries: SessionEntry[]) =>
      sessionLogInput.safeParse({ ...input, entries }).success;
    expect(withEntries({ ...entry, painNrs: 11 })).toBe(false);
    expect(withEntries(entry, entry)).toBe(false);
    expect(withEntries({ ...entry, skipped: true })).toBe(false);
    expect(withEntries()).toBe(false);
  });

  it("keeps its note without the blanks around it", () => {
    expect(sessionLogInput.parse(input).note).toBe("felt fine");
  });
});
