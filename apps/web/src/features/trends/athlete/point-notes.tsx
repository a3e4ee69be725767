import { type PointMark, pointMarkFacts, pointMarks } from "@talus/domain/trends/point-marks";
import type { SideSeries } from "@talus/domain/trends/side-series";
import { WhyButton } from "../../science/sources/why-button";

const glyphs: Record<PointMark, string> = {
  protocol_changed: "P",
  tester_changed: "T",
  early: "E",
  floor: "0",
  jump: "!",
  first_reliable: "?",
  confirmed: "✓",
};

/** The sign of a mark above its point; its word stands under the chart and in the table. */
export function glyphOf(mark: PointMark): string {
  return glyphs[mark];
}

/** What the signs above the points mean, those alone that are there, with the sources behind them. */
export function PointNotes({ side }: { side: SideSeries }) {
  const used = pointMarks.filter((mark) => side.tests.some((test) => test.marks.includes(mark)));
  if (used.length === 0) return null;
  return (
    <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1 text-sm text-muted">
      {used.map((mark) => (
        <span key={mark} className="inline-flex items-baseline gap-1.5">
          <span className="font-semibold text-ink">{glyphs[mark]}</span>
          {pointMarkFacts[mark].label}
        </span>
      ))}
      <WhyButton
        about={`signs on the ${side.side} side`}
        reasons={used.map((mark) => pointMarkFacts[mark])}
      >
        What they mean
      </WhyButton>
    </div>
  );
}
