"use client";

import { type FurtherMeasure, furtherFacts } from "@talus/domain/assessments/further-results";
import { canonicalUnits, unitSigns } from "@talus/domain/assessments/tests/measure-codes";
import { testDefinitions } from "@talus/domain/assessments/tests/test-definitions";
import { type Side, sides } from "@talus/domain/sides";
import type { ReactNode } from "react";
import type { CaptureBasis } from "../capture-basis";
import type { Try } from "../draft/draft";
import { lastText } from "../numbers/last-value";
import { TriesColumn } from "../numbers/tries-column";
import { HoldTimer } from "../timing/hold-timer";
import { RaiseCounter } from "../timing/raise-counter";
import type { Capture } from "../use-capture";

type Props = {
  measure: FurtherMeasure;
  capture: Capture;
  basis: CaptureBasis;
  shown?: readonly Side[];
};

const balanceSec = 60;

/** The tries of a further test, with a clock or a beat where the test has one. */
export function FurtherNumbers({ measure, capture, basis, shown = sides }: Props) {
  const { draft, change, errors } = capture;
  const facts = furtherFacts[measure];
  const { attempts, invalid } = testDefinitions[facts.test];
  const pair = draft.further[measure];
  const set = (side: Side, tries: Try[]) =>
    change({ further: { ...draft.further, [measure]: { ...pair, [side]: tries } } });
  return (
    <div className={shown.length > 1 ? "grid gap-6 sm:grid-cols-2" : ""}>
      {shown.map((side) => (
        <div key={side} className="flex min-w-0 flex-col gap-4">
          <Aid
            measure={measure}
            side={side}
            onValue={(value) => set(side, withValue(pair[side], attempts, value))}
          />
          <TriesColumn
            side={side}
            what={facts.label.toLowerCase()}
            tries={pair[side].slice(0, attempts)}
            unit={unitSigns[canonicalUnits[measure]].trim()}
            reasons={invalid}
            last={lastText(basis, measure === "plantarflexion" ? measure : facts.test, side)}
            error={errors[`${measure}.${side}`]}
            errorId={`${measure}-${side}-error`}
            onChange={(tries) => set(side, [...tries, ...pair[side].slice(attempts)])}
          />
        </div>
      ))}
    </div>
  );
}

type AidProps = { measure: FurtherMeasure; side: Side; onValue: (value: number) => void };

function Aid({ measure, side, onValue }: AidProps): ReactNode {
  if (measure === "single_leg_balance") {
    return <HoldTimer side={side} what="balance" targetSec={balanceSec} onStop={onValue} />;
  }
  if (measure === "heel_raise") return <RaiseCounter side={side} onStop={onValue} />;
  return null;
}

/** The tries with a value in the first empty place, or in the last one where all are full. */
function withValue(tries: readonly Try[], attempts: number, value: number): Try[] {
  const free = tries.slice(0, attempts).find(({ text }) => text.trim() === "");
  const place = free?.place ?? attempts;
  return tries.map((one) =>
    one.place === place ? { ...one, text: String(value), invalidReason: null } : one,
  );
}
