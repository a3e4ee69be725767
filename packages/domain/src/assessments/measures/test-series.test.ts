import { describe, expect, it } from "vitest";
import type { LocalDate } from "../../calendar";
import { furtherFacts } from "../further-results";
import { testDefinitions } from "../tests/test-definitions";
import { type MeasuredValue, measureText, seriesOf, seriesText } from "./test-series";

let assessments = 0;
const value = (part: Partial<MeasuredValue>): MeasuredValue => ({
  assessmentId: `a${++assessments}`,
  takenOn: "2026-11-01" as LocalDate,
  protocol: "standing_knee_to_wall",
  code: "distance",
  side: "left",
  value: 8,
  cramp: false,
  ...part,
});

describe("series", () => {
  it("never mix protocols, degrees and centimetres, or active and passive angles", () => {
    const series = seriesOf([
      value({ protocol: "standing_knee_to_wall" }),
      value({ protocol: "half_kneeling" }),
      value({ protocol: "tape_lunge" }),
      value({ protocol: "nwb_goniometer", code: "angle" }),
      value({ protocol: "active_dorsiflexion", code: "angle" }),
      value({ protocol: "nwb_goniometer", code: "plantarflexion" }),
    ]);
    expect(series.map(({ key, unit }) => `${key} ${unit}`)).toEqual([
      "standing_knee_to_wall cm",
      "half_kneeling cm",
      "tape_lunge cm",
      "nwb_goniometer deg",
      "active_dorsiflexion deg",
      "plantarflexion deg",
    ]);
    expect(series.every(({ points }) => points.length === 1)).toBe(true);
    expect(series.slice(-2).map(({ label, test }) => `${label} (${test})`)).toEqual([
      `${testDefinitions.active_dorsiflexion.name} (active_dorsiflexion)`,
      `${furtherFacts.plantarflexion.label} (${furtherFacts.plantarflexion.test})`,
    ]);
  });

  it("put the sides of one day beside each other, and leave a missing side unknown", () => {
    const [heel] = seriesOf([
      value({ assessmentId: "x", code: "heel_raise", side: "left", value: 24 }),
      value({ assessmentId: "x", code: "heel_raise", side: "right", value: 21 }),
      value({ assessmentId: "y", code: "heel_raise", side: "right", value: 22 }),
    ]);
    expect(heel?.points).toMatchObject([
      { assessmentId: "x", left: { value: 24 }, right: { value: 21 } },
      { assessmentId: "y", left: null, right: { value: 22 } },
    ]);
  });

  it("tell a pass-or-fail test as a range, whichever mark is known", () => {
    const mark = (assessmentId: string, code: "last_pass" | "first_fail", cm: number) =>
      value({ assessmentId, code, value: cm, protocol: "pass_fail_wall" });
    const [marks] = seriesOf([
      mark("both", "first_fail", 12.7),
      mark("both", "last_pass", 10.16),
      mark("passed", "last_pass", 12.7),
      mark("failed", "first_fail", 10.16),
    ]);
    expect(marks?.points.map(({ left }) => seriesText(left, marks))).toEqual([
      "10.16 to 12.70 cm",
      "12.70 cm or more",
      "under 10.16 cm",
    ]);
  });

  it("say a cramp beside the seconds, and a dash where nothing was measured", () => {
    const [towel] = seriesOf([value({ code: "towel_hold", value: 22, cramp: true })]);
    if (!towel) throw new Error("no series");
    expect(seriesText(towel.points[0]?.left ?? null, towel)).toBe("22 s, cramp");
    expect(seriesText(null, towel)).toBe("–");
  });

  it("round to one decimal, and leave whole counts whole", () => {
    expect(measureText(24, "reps")).toBe("24 raises");
    expect(measureText(8, "cm")).toBe("8.0 cm");
    expect(measureText(32.25, "deg")).toBe("32.3°");
    expect(measureText(41.333, "s")).toBe("41.3 s");
  });
});
