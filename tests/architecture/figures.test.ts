import { describe, expect, it } from "vitest";
import { sourcesUnder } from "./sources";

const roots = ["domain", "db", "demo", "embedded", "api"].map((name) => `packages/${name}/src`);
const sources = [...roots, "apps/web/src"]
  .flatMap(sourcesUnder)
  .filter(({ path }) => !path.includes(".test."));

function linesWith(pattern: RegExp): { path: string; line: string }[] {
  return sources.flatMap(({ path, text }) =>
    text
      .split("\n")
      .filter((line) => pattern.test(line))
      .map((line) => ({ path, line: line.trim() })),
  );
}

/** Where decimals are written by hand, and why no score and no change is among them. */
const writesDecimals: Record<string, string> = {
  "packages/domain/src/units.ts": "the one place that writes scores, changes and sizes",
  "packages/domain/src/verdicts/measurement/measurement.ts":
    "the cut itself, always with both decimals",
  "packages/domain/src/assessments/measures/test-series.ts":
    "counts, seconds and degrees; cm go by the rule",
  "packages/domain/src/trends/team/worth-rows.ts": "a reliability, which has no unit",
  "apps/web/src/features/assessments/numbers/tries-column.tsx": "angles; lengths go by the rule",
  "apps/web/src/features/reviews/side-card.tsx": "an angle",
  "apps/web/src/features/rules/reliability/pair-table.tsx":
    "raw pairs as they were typed, both decimals",
  "apps/web/src/ui/figures/sparkline.tsx": "coordinates of a drawing",
};

describe("figures", () => {
  it("scores and changes are written by the one rule, so that no screen rounds another way", () => {
    const decimals = linesWith(/\.toFixed\(|NumberFormat|FractionDigits/);
    expect([...new Set(decimals.map(({ path }) => path))].sort()).toEqual(
      Object.keys(writesDecimals).sort(),
    );
    const tenths = linesWith(/Math\.round\([^)]*\* ?10+\) ?\//);
    expect(tenths).toEqual([]);
  });

  it("pain is compared with its limits and never with a number by hand", () => {
    expect(linesWith(/[nN]rs\)? *(<=?|>=?) *[1-9]/)).toEqual([]);
  });

  it("no goal of the rules is written by hand where a page shows it: an organisation may set another", () => {
    const goal = /(?<![\w.])(10\.16|10\.2|12\.7)(?!\w)/;
    const written = linesWith(goal).filter(({ path }) => path.startsWith("apps/web/src/"));
    expect(written).toEqual([]);
  });
});
