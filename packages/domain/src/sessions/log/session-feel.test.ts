import { expect, it } from "vitest";
import type { LocalDate } from "../../calendar";
import { outcomeOfLog, painMaxNrsOf } from "./outcome";
import {
  feelTrends,
  feelTrendText,
  feelWords,
  hasFeel,
  noFeel,
  painToAskAbout,
  type SessionFeel,
} from "./session-feel";
import { sessionLogInput } from "./session-log.schema";

const answer = (feel: Partial<SessionFeel>, date: LocalDate = "2026-11-01") => ({
  logId: date,
  date,
  feel: { ...noFeel, ...feel },
});

it("nothing is told until somebody tells it, and a 0 is an answer", () => {
  expect(hasFeel(noFeel)).toBe(false);
  expect(hasFeel({ ...noFeel, knee: 0 })).toBe(true);
  expect(feelWords({ ...noFeel, stride: 6, knee: 0 })).toBe("stride 6, knee pain 0");
});

it.each([
  [{ knee: 6 }, 6],
  [{ knee: 2, back: 9 }, 9],
  [{ hip: 5 }, null],
  [{ tightness: 10 }, null],
  [{}, null],
] as const)("of %j the pain questions are asked about %s", (feel, worst) => {
  expect(painToAskAbout({ ...noFeel, ...feel })).toBe(worst);
});

it("pain in knee, hip or back stops no session and is no pain of the ankle", () => {
  const log = { entries: [], report: null, feel: { ...noFeel, knee: 9 } };
  expect(painMaxNrsOf(log)).toBeNull();
  expect(outcomeOfLog(log).outcome).toBe("completed");
});

it("an item is followed from its oldest answer, and compared from four answers on", () => {
  const logs = [
    answer({ tightness: 3, knee: 1 }, "2026-11-20"),
    answer({ tightness: 8 }, "2026-11-02"),
    answer({ tightness: 5, knee: null }, "2026-11-14"),
    answer({ tightness: 6, knee: 4 }, "2026-11-08"),
  ];
  const [tightness, knee, ...more] = feelTrends(logs);
  expect(more).toEqual([]);
  expect(tightness?.points.map(({ value }) => value)).toEqual([8, 6, 5, 3]);
  expect(tightness?.halves).toEqual({ earlier: 7, later: 4 });
  expect(knee).toMatchObject({ item: "knee", halves: null });
  expect([tightness, knee].map((one) => one && feelTrendText(one))).toEqual([
    "Tightness: middle 7 before, 4 lately (4 answers)",
    "Knee pain: 1 last, worst 4 (2 answers)",
  ]);
});

it("an answer is a whole number of 0 to 10, and an empty one is left out", () => {
  const { feel } = sessionLogInput.shape;
  expect(feel.safeParse({ ...noFeel, landing: 10 }).success).toBe(true);
  expect(feel.safeParse({ ...noFeel, landing: 11 }).success).toBe(false);
  expect(feel.safeParse({ ...noFeel, knee: 2.5 }).success).toBe(false);
  expect(feel.safeParse(noFeel).success).toBe(false);
  expect(feel.safeParse(undefined).success).toBe(true);
});
