import { formatCount } from "@talus/domain/text/count";
import type { TeamFigures } from "@talus/domain/trends/team/team-figures";
import type { ShownSide } from "@talus/domain/trends/team/team-weeks";
import { type DisplayUnit, formatShown } from "@talus/domain/units";
import type { ReactNode } from "react";
import { SideValue } from "../../../ui/figures/side-value";
import { FigureRow, FigureTile } from "../../../ui/page/figure-tile";

type Props = { figures: TeamFigures; unit: DisplayUnit; target: number };

/** The team's figures above its charts, each with its n. */
export function TeamFigureRow({ figures, unit, target }: Props) {
  const { left, right, gains, losses, asymmetric } = figures;
  const shown = (median: number | null) => (median === null ? null : formatShown(median, unit));
  return (
    <FigureRow>
      <FigureTile
        label={`At target, ${formatShown(target, unit)} ${unit} or their own`}
        note={bothN(left, right)}
      >
        {!left && !right && <TooFew />}
        {left && <SideValue side="left" size="tile" value={left.atTargetPct} unit="%" />}
        {right && <SideValue side="right" size="tile" value={right.atTargetPct} unit="%" />}
      </FigureTile>
      <FigureTile label={`Median, newest test, ${unit}`} note={bothN(left, right)}>
        {!left && !right && <TooFew />}
        {left && <SideValue side="left" size="tile" value={shown(left.median)} />}
        {right && <SideValue side="right" size="tile" value={shown(right.median)} />}
      </FigureTile>
      <FigureTile label="Reliable change, lower side" note={changeNote(figures)}>
        {gains && losses ? (
          <>
            <Percent value={gains.pct} word="gain" />
            <Percent value={losses.pct} word="loss" />
          </>
        ) : (
          <TooFew />
        )}
      </FigureTile>
      <FigureTile
        label="Sides apart, over 1.5 cm"
        note={asymmetric && `${ofAll(asymmetric)}, ${formatCount(figures.marked ?? 0)} marked`}
      >
        {asymmetric ? <Percent value={asymmetric.pct} /> : <TooFew />}
      </FigureTile>
      <FigureTile
        label="Sessions done, 4 full weeks"
        note={figures.adherenceN !== null && `n ${formatCount(figures.adherenceN)} with a plan`}
      >
        {figures.adherencePct === null ? <TooFew /> : <Percent value={figures.adherencePct} />}
      </FigureTile>
    </FigureRow>
  );
}

function Percent({ value, word }: { value: number; word?: string }): ReactNode {
  return (
    <span className="whitespace-nowrap">
      {value} <span className="text-base font-normal text-muted">%{word && ` ${word}`}</span>
    </span>
  );
}

function TooFew(): ReactNode {
  return (
    <span className="py-1.5 text-base font-normal text-muted">Not enough data (n under 5)</span>
  );
}

function bothN(left: ShownSide | null, right: ShownSide | null): string | null {
  if (!left && !right) return null;
  if (left?.n === right?.n) return `n ${nOf(left)} each side`;
  return `n left ${nOf(left)}, right ${nOf(right)}`;
}

function changeNote({ gains, losses }: TeamFigures): string | null {
  if (!gains || !losses) return null;
  return `${formatCount(gains.k)} and ${ofAll(losses)}; chance alone 2.5 %`;
}

function ofAll({ k, n }: { k: number; n: number }): string {
  return `${formatCount(k)} of ${formatCount(n)}`;
}

function nOf(side: ShownSide | null): string {
  return side?.n == null ? "<5" : formatCount(side.n);
}
