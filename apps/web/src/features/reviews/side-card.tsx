import type { Side } from "@talus/domain/sides";
import { formatChange, formatScore, roundTo } from "@talus/domain/units";
import { type Change, type Changes, scoresOf } from "@talus/domain/verdicts/measurement/change";
import { errorFor } from "@talus/domain/verdicts/rule-set/rule-set";
import { bandLabels, changeLabels, limitingLabels } from "@talus/domain/verdicts/verdict-words";
import type { RouterOutputs } from "../../trpc/client";
import { SideValue } from "../../ui/figures/side-value";
import { shortDate } from "../../ui/time/date-words";
import { SeriesChart, type SeriesPoint } from "./series-chart";

type ReviewBasis = RouterOutputs["reviews"]["basis"];
type Props = { side: Side; basis: ReviewBasis };

/** One side: the number, its change against the first and the last test, and its tests over time. */
export function SideCard({ side, basis }: Props) {
  const { outcome, inputs } = basis.verdict;
  const angle = outcome.deg?.[side] ?? null;
  const value = outcome.cm?.[side] ?? angle;
  const { mdcCm } = errorFor(basis.rules, basis.assessment.protocol);
  return (
    <section className="flex min-w-0 flex-col gap-1.5 rounded-card border border-line bg-surface px-4 py-3">
      <div className="flex flex-wrap items-center justify-between gap-x-2 gap-y-1">
        <h3>
          <SideValue
            side={side}
            value={
              value === null
                ? null
                : angle === null
                  ? formatScore(value, "cm")
                  : roundTo(angle, 1).toFixed(1)
            }
            unit={angle === null ? "cm" : "°"}
            size="hero"
          />
        </h3>
        <div className="text-xs">
          <ChangeLine
            changes={outcome.versusBaseline}
            side={side}
            nowCm={outcome.cm?.[side] ?? null}
            mdcCm={mdcCm}
            since={inputs.baseline?.takenOn ?? null}
            strong
          />
          <ChangeLine
            changes={outcome.versusPrevious}
            side={side}
            nowCm={outcome.cm?.[side] ?? null}
            mdcCm={mdcCm}
            since={inputs.previous?.takenOn ?? null}
          />
        </div>
      </div>
      <SeriesChart
        side={side}
        points={pointsOf(basis, side)}
        tries={triesOf(basis, side)}
        scale={scaleOf(basis)}
        bands={basis.rules.bands}
        mdcCm={mdcCm}
      />
      <p className="text-sm text-muted">
        {bandLabels[outcome.bands[side]]}
        {outcome.borderline[side] && ", close to the limit"}
        {". "}
        {outcome.limiting[side].some((factor) => factor !== "none" && factor !== "unknown") &&
          `Limit: ${outcome.limiting[side].map((factor) => limitingLabels[factor].toLowerCase()).join(", ")}.`}
      </p>
    </section>
  );
}

type LineProps = {
  changes: Changes | null;
  side: Side;
  nowCm: number | null;
  since: string | null;
  mdcCm: number;
  strong?: boolean;
};

function ChangeLine({ changes, side, nowCm, since, mdcCm, strong = false }: LineProps) {
  const change = changes?.[side] ?? null;
  if (change === null) return null;
  return (
    <p className={strong ? "font-semibold" : "text-muted"}>
      {changeText(change, { nowCm, since, mdcCm })}
    </p>
  );
}

type ChangeContext = Pick<LineProps, "nowCm" | "since" | "mdcCm">;

function changeText({ cm, label }: Change, { nowCm, since, mdcCm }: ChangeContext): string {
  if (cm === null || nowCm === null) return changeLabels[label];
  const from = since === null ? "" : ` since ${shortDate(since)}`;
  const what = label === "none" ? `within ±${mdcCm}` : changeLabels[label];
  return `${formatChange(scoresOf(nowCm, cm), "cm", [mdcCm])}${from}: ${what}`;
}

function pointsOf({ series }: ReviewBasis, side: Side): SeriesPoint[] {
  return series.flatMap(({ takenOn, cm }) => {
    const value = cm[side];
    return value === null ? [] : [{ takenOn, cm: value }];
  });
}

function triesOf({ assessment }: ReviewBasis, side: Side) {
  const { unit } = assessment;
  if (unit === "deg") return [];
  const factor = { cm: 1, in: 2.54, mm: 0.1 }[unit];
  return assessment.attempts[side].map(({ value, invalidReason }, at) => ({
    place: at + 1,
    cm: value * factor,
    counts: invalidReason === null,
  }));
}

/** One scale for both sides, whole centimetres around every value and the usual range's lower edge. */
function scaleOf({ series, rules }: ReviewBasis): { low: number; high: number } {
  const values = series
    .flatMap(({ cm }) => [cm.left, cm.right])
    .filter((cm) => cm !== null)
    .concat(rules.bands.limitedBelowCm);
  return {
    low: Math.max(0, Math.floor(Math.min(...values) - 2)),
    high: Math.ceil(Math.max(...values) + 2.6),
  };
}
