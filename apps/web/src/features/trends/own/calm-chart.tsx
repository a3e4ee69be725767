import type { LocalDate } from "@talus/domain/calendar";
import { dayLabel } from "@talus/domain/day-label";
import type { ProtocolSeries } from "@talus/domain/trends/athlete-series";
import type { SideSeries } from "@talus/domain/trends/side-series";
import { formatShown } from "@talus/domain/units";
import { useId } from "react";
import { cx } from "../../../ui/cx";
import { HatchPattern, Marker, sideInk } from "../chart-parts";
import { valueTicks } from "../ticks";
import { dayLabels, dayPlaces } from "./calm-places";

type Props = { own: SideSeries; scale: ProtocolSeries["scale"]; today: LocalDate };

/**
 * One side's tests as a line: hollow each test, solid the newest, the tint the target, the hatch the
 * measuring error around the first. The sentence above it says the same. Its height follows the size of
 * letters, which stand outside the drawing; where they are large, the first and the last day have names.
 */
export function CalmChart({ own, scale, today }: Props) {
  const hatch = useId();
  /** In percent of the height, from the top. */
  const y = (value: number) => {
    const share = (value - scale.low) / (scale.high - scale.low);
    return 100 - Math.min(1, Math.max(0, share)) * 100;
  };
  const places = dayPlaces(own.tests.map(({ day }) => day));
  const ink = sideInk[own.side];
  const band = { top: y(own.errorBand.high), bottom: y(own.errorBand.low) };
  return (
    <figure className="@container flex flex-col gap-1 pt-2">
      <div className="flex gap-2">
        <div aria-hidden className="relative w-6 shrink-0 text-xs text-muted">
          {valueTicks(scale).map((value) => (
            <span
              key={value}
              className="absolute right-0 -translate-y-1/2 leading-none"
              style={{ top: percent(y(value)) }}
            >
              {value}
            </span>
          ))}
        </div>
        <svg
          role="img"
          aria-label={`${own.value}. ${own.change}`}
          className="h-32 min-w-0 flex-1 overflow-visible"
        >
          <HatchPattern id={hatch} />
          <rect width="100%" height={percent(y(own.target))} fill="var(--band)" />
          {valueTicks(scale).map((value) => (
            <Level key={value} at={y(value)} stroke="var(--line)" />
          ))}
          <rect
            y={percent(band.top)}
            width="100%"
            height={percent(band.bottom - band.top)}
            fill={`url(#${hatch})`}
          />
          <Level at={band.top} stroke="var(--muted)" strokeDasharray="3 3" />
          <Level at={band.bottom} stroke="var(--muted)" strokeDasharray="3 3" />
          <Level at={y(own.target)} stroke="var(--accent)" strokeWidth="1.5" />
          {stretches(own).map(([from, to]) => (
            <line
              key={from}
              x1={percent(places[from])}
              y1={percent(y(own.tests[from]?.value ?? 0))}
              x2={percent(places[to])}
              y2={percent(y(own.tests[to]?.value ?? 0))}
              stroke={ink}
              strokeWidth="2"
            />
          ))}
          {own.tests.map((test, i) => (
            <svg
              key={test.assessmentId}
              aria-hidden="true"
              x={percent(places[i])}
              y={percent(y(test.value))}
              overflow="visible"
            >
              <Marker
                side={own.side}
                x={0}
                y={0}
                look={i === own.tests.length - 1 ? "solid" : "hollow"}
              />
            </svg>
          ))}
        </svg>
      </div>
      <div
        aria-hidden
        className="relative ml-8 flex min-h-4 flex-wrap justify-between gap-x-2 text-xs text-muted"
      >
        {dayLabels(places).map((i) => {
          const isLast = i === own.tests.length - 1;
          const isBetween = i > 0 && !isLast;
          return (
            <span
              key={i}
              className={cx(
                isLast && "ml-auto font-semibold text-ink",
                isBetween && "absolute -translate-x-1/2 @max-[14rem]:hidden",
              )}
              style={isBetween ? { left: percent(places[i]) } : {}}
            >
              {dayLabel(own.tests[i]?.takenOn ?? today, today)}
            </span>
          );
        })}
      </div>
      <figcaption className="flex flex-wrap gap-x-4 text-sm text-muted">
        <span className="inline-flex items-center gap-1.5">
          <svg aria-hidden="true" className="h-3 w-4">
            <rect width="16" height="12" fill="var(--band)" />
            <path d="M0 11.5h16" stroke="var(--accent)" />
          </svg>
          target from {formatShown(own.target, own.unit)}
        </span>
        <span className="inline-flex items-center gap-1.5">
          <svg aria-hidden="true" className="h-3 w-4">
            <rect
              x=".5"
              y=".5"
              width="15"
              height="11"
              fill={`url(#${hatch})`}
              stroke="var(--muted)"
              strokeDasharray="3 2"
            />
          </svg>
          measuring error around the start
        </span>
      </figcaption>
    </figure>
  );
}

type LevelProps = { at: number; stroke: string; strokeWidth?: string; strokeDasharray?: string };

function Level({ at, ...look }: LevelProps) {
  return <line x1="0" x2="100%" y1={percent(at)} y2={percent(at)} {...look} />;
}

const percent = (place: number | undefined) => `${place ?? 0}%`;

/** The pairs of tests that a line joins: none over a gap in the measuring. */
function stretches(own: SideSeries): [number, number][] {
  return own.tests.slice(1).flatMap((test, i): [number, number][] => {
    const before = own.tests[i];
    const isGap = own.line.some(
      ({ day, value }) => value === null && before && day > before.day && day < test.day,
    );
    return isGap ? [] : [[i, i + 1]];
  });
}
