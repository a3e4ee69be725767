import type { LocalDate } from "@talus/domain/calendar";
import { athleteSeries } from "@talus/domain/trends/athlete-series";
import type { TrendAssessment } from "@talus/domain/trends/side-series";
import { shippedRuleSet } from "@talus/domain/verdicts/rule-set/rule-set";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { OwnSide } from "./own-side";

const test = (takenOn: LocalDate, leftCm: number): TrendAssessment => ({
  id: takenOn,
  takenOn,
  protocol: "standing_knee_to_wall",
  testerId: "one",
  leftCm,
  rightCm: null,
  attempts: [],
});

const [series] = athleteSeries(
  [
    test("2026-06-01", 6),
    test("2026-07-01", 6.2),
    test("2026-08-01", 6.1),
    test("2026-09-01", 9.4),
  ],
  {
    unit: "cm",
    targetCm: { left: 10.16, right: 10.16 },
    rules: shippedRuleSet,
    planStartedOn: "2026-06-02",
    plannedOn: null,
    today: "2026-09-02",
  },
);

const shown = (side: "left" | "right") =>
  series ? renderToStaticMarkup(<OwnSide side={side} series={series} today="2026-09-02" />) : "";

it("shows an athlete one side's number, change and target, and no statistics of a coach's", () => {
  const html = shown("left");
  expect(series?.left?.prompt).toMatch(/% of people/);
  expect(html).toContain("9.4");
  expect(html).toContain("The next test shows whether it lasts.");
  expect(html).toContain("target from 10.16");
  expect(html).not.toMatch(/% of people|slope/i);
});

it("says that a side was not measured, and draws nothing of it", () => {
  const html = shown("right");
  expect(html).toContain("Not measured with this test yet.");
  expect(html).not.toContain("<figure");
});
