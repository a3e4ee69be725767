"use client";

import type { IntervalCm } from "@talus/domain/assessments/intervals";
import {
  floorText,
  intervalText,
  measureText,
} from "@talus/domain/assessments/measures/test-series";
import { type Side, sides } from "@talus/domain/sides";
import { changeWords } from "@talus/domain/trends/change-words";
import { formatChange, formatScore } from "@talus/domain/units";
import { scoresOf } from "@talus/domain/verdicts/measurement/change";
import { errorFor } from "@talus/domain/verdicts/rule-set/rule-set";
import type { Judgement } from "@talus/domain/verdicts/verdict";
import { angleBandLabels } from "@talus/domain/verdicts/verdict-words";
import { SideMark } from "../../../ui/figures/side-mark";
import { shortDate } from "../../../ui/time/date-words";
import { useRules } from "../../rules/in-force/use-rules";
import type { CaptureBasis } from "../capture-basis";
import type { Stored } from "../use-capture";
import { ResultRuler } from "./result-ruler";

type Props = { side: Side; stored: Stored; basis: CaptureBasis };

/** Whether there is anything to show of a side at all. */
export function isMeasured({ judgement }: Stored): boolean {
  const { cm, deg, intervalCm } = judgement;
  return sides.some(
    (side) => (cm?.[side] ?? deg?.[side] ?? null) !== null || (intervalCm?.[side] ?? null) !== null,
  );
}

/** A side's result with one sentence under it, and the ruler where it is a distance. */
export function ResultSide({ side, stored, basis }: Props) {
  const { judgement } = stored;
  return (
    <section className="flex flex-col gap-2 rounded-card border border-line bg-surface p-4">
      <h2 className="flex items-baseline justify-between gap-2">
        <SideMark side={side} text="word" className="text-lg" />
        <span className="text-end text-2xl font-semibold">{valueText(side, judgement, basis)}</span>
      </h2>
      {judgement.cm ? (
        <Distance side={side} stored={stored} basis={basis} />
      ) : (
        <p className="text-base">{otherSentence(side, judgement)}</p>
      )}
    </section>
  );
}

function valueText(
  side: Side,
  { cm, deg, intervalCm }: Judgement,
  { units }: CaptureBasis,
): string {
  const length = cm?.[side] ?? null;
  const angle = deg?.[side] ?? null;
  const interval: IntervalCm | null = intervalCm?.[side] ?? null;
  if (length === 0) return "0 or less";
  if (length !== null) return `${formatScore(length, units)} ${units}`;
  if (angle !== null) return measureText(angle, "deg");
  return interval === null ? "–" : intervalText(interval);
}

function otherSentence(side: Side, { angleBands, intervalCm }: Judgement): string {
  if (intervalCm) {
    return intervalCm[side] === null
      ? "Not measured."
      : "It lies between the two marks. An exact distance can be followed over time.";
  }
  const band = angleBands?.[side] ?? null;
  return band === null ? "Not measured." : `${angleBandLabels[band]}.`;
}

function Distance({ side, stored, basis }: Props) {
  const rules = useRules();
  const error = errorFor(rules, stored.input.protocol);
  const { cm, versusPrevious } = stored.judgement;
  const value = cm?.[side] ?? null;
  const change = versusPrevious?.[side]?.cm ?? null;
  const since = change === null ? null : basis.last;
  if (value === null) return <p className="text-base">Not measured.</p>;
  return (
    <>
      <p className="text-base">
        {value === 0 && `${floorText}. `}
        {change === null || since === null
          ? "The first number of this test."
          : `${formatChange(scoresOf(value, change), basis.units, [error.semCm, error.mdcCm])} since ${shortDate(since.takenOn, basis.today)}: ${changeWords(change, error, basis.units)}.`}
      </p>
      <ResultRuler
        side={side}
        cm={value}
        beforeCm={since?.cm[side] ?? null}
        bands={rules.bands}
        mdcCm={error.mdcCm}
      />
    </>
  );
}
