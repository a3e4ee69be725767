import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { LocalDate } from "../../calendar";
import { dayLabel } from "../../day-label";
import { toCsv } from "../../text/csv";
import { type TeamCounts, teamFigures } from "./team-figures";
import { adherenceSentence, medianSentence, notEnoughData, targetSentence } from "./team-sentences";
import { type TeamWeekRow, type TeamWeekSide, teamWeeks } from "./team-weeks";

const today: LocalDate = "2025-11-20";
const reader = { unit: "cm" as const, today };
const period = { from: "2025-11-03" as LocalDate, to: today, unit: "cm" as const };

const side = (n: number, medianCm: number, atTarget: number): TeamWeekSide => ({
  n,
  q1Cm: medianCm - 1,
  medianCm,
  q3Cm: medianCm + 1,
  atTarget,
});

const rows: TeamWeekRow[] = [
  {
    weekStart: "2025-11-03",
    left: side(8, 8.8, 2),
    right: side(7, 9, 3),
    athletes: 8,
    planned: 20,
    done: 15,
  },
  {
    weekStart: "2025-11-10",
    left: side(4, 20, 4),
    right: side(9, 9.2, 4),
    athletes: 4,
    planned: 9,
    done: 9,
  },
  {
    weekStart: "2025-11-17",
    left: side(8, 9.6, 4),
    right: side(8, 9.9, 4),
    athletes: 8,
    planned: 20,
    done: 26,
  },
];

describe("a team's weeks", () => {
  test("hide what fewer than five athletes stand behind, and keep the week's place", () => {
    const weeks = teamWeeks(rows, { ...period, from: "2025-10-29" });
    expect(weeks.map((week) => week.weekStart)).toEqual([
      "2025-10-27",
      "2025-11-03",
      "2025-11-10",
      "2025-11-17",
    ]);
    expect(weeks.map((week) => week.left.median)).toEqual([null, 8.8, null, 9.6]);
    expect(weeks.map((week) => week.left.n)).toEqual([null, 8, null, 8]);
    expect(weeks.map((week) => week.right.atTargetPct)).toEqual([null, 43, 44, 50]);
    expect(weeks.map((week) => week.adherencePct)).toEqual([null, 75, null, 100]);
  });

  test("never give a figure away below five", () => {
    fc.assert(
      fc.property(fc.nat(9), fc.nat(9), (n, athletes) => {
        const [week] = teamWeeks(
          [
            {
              weekStart: "2025-11-17",
              left: side(n, 9, 1),
              right: side(n, 9, 1),
              athletes,
              planned: 9,
              done: 1,
            },
          ],
          { ...period, from: today },
        );
        expect(week?.left.median === null).toBe(n < 5);
        expect(week?.adherencePct === null).toBe(athletes < 5);
      }),
    );
  });
});

describe("the sentences of a team", () => {
  test("compare the newest week that may be shown with the first", () => {
    const weeks = teamWeeks(rows, period);
    expect(medianSentence(weeks, "left", reader)).toBe(
      "Left: median 9.6 cm in the week of 17 Nov (n 8), 0.8 above the week of 3 Nov (8.8).",
    );
    expect(targetSentence(weeks, reader)).toBe(
      "At target in the week of 17 Nov: left 50 % (n 8), right 50 % (n 8).",
    );
    expect(adherenceSentence(weeks, reader)).toBe(
      "100 % of the planned sessions were done in the week of 17 Nov (n 8 athletes).",
    );
  });

  test("say so where there is not enough data", () => {
    const weeks = teamWeeks([], period);
    expect(medianSentence(weeks, "left", reader)).toBe(notEnoughData);
    expect(targetSentence(weeks, reader)).toBe(notEnoughData);
    expect(adherenceSentence(weeks, reader)).toBe(notEnoughData);
  });
});

describe("a team's figures", () => {
  const counts: TeamCounts = {
    athletes: 12,
    measured: 11,
    change: { n: 11, gains: 4, losses: 0, medianCm: 1.1 },
    asymmetry: { n: 4, mild: 1, marked: 1, mildLeft: 0, markedLeft: 0, bins: {} },
    adherence: { n: 11, planned: 40, done: 30 },
  };

  test("carry n and Wilson's interval, and hide small groups", () => {
    const figures = teamFigures(counts, { left: null, right: null }, "cm");
    expect(figures.gains).toEqual({ pct: 36, k: 4, n: 11, lowPct: 15, highPct: 65 });
    expect(figures.losses).toMatchObject({ pct: 0, n: 11 });
    expect(figures.asymmetric).toBeNull();
    expect(figures.marked).toBeNull();
    expect(figures.medianChange).toBe(1.1);
    expect(figures.adherencePct).toBe(75);
  });
});

describe("a table as CSV", () => {
  test("runs no formula and quotes what needs it", () => {
    expect(
      toCsv(
        ["week", "note"],
        [
          ["2025-11-17", '=1+1, "x"'],
          [null, -1.5],
        ],
      ),
    ).toBe('week,note\r\n2025-11-17,"\'=1+1, ""x"""\r\n,-1.5\r\n');
  });
});

test("a day names its year only where it is another one", () => {
  expect(dayLabel("2025-09-08", today)).toBe("8 Sep");
  expect(dayLabel("2024-09-08", today)).toBe("8 Sep 2024");
});
