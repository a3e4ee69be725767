"use client";

import { scaleOf } from "@talus/domain/assessments/protocols";
import { testDefinitions } from "@talus/domain/assessments/tests/test-definitions";
import { type PerSide, type Side, sides } from "@talus/domain/sides";
import { formatScore } from "@talus/domain/units";
import { Button } from "../../../ui/buttons/button";
import { FieldError } from "../../../ui/form/fields/field";
import { Notice } from "../../../ui/marks/notice";
import type { CaptureBasis } from "../capture-basis";
import type { Capture } from "../use-capture";
import { lastText } from "./last-value";
import { MarkFields } from "./mark-fields";
import { unitNames, unitSigns } from "./test-words";
import { TriesColumn } from "./tries-column";

type Props = {
  capture: Capture;
  basis: CaptureBasis;
  shown?: readonly Side[];
  /** Screen by screen: another unit is read, and saved at the end. */
  isGuided?: boolean;
};

/** The numbers of the ankle test; what is refused stands under its side, the text stays. */
export function NumbersSection({ capture, basis, shown = sides, isGuided = false }: Props) {
  const { draft, change, errors } = capture;
  const isInterval = scaleOf(draft.protocol) === "interval";
  return (
    <div className="flex flex-col gap-4">
      <div className={shown.length > 1 ? "grid grid-cols-2 gap-4" : ""}>
        {shown.map((side) =>
          isInterval ? (
            <MarkFields key={side} side={side} capture={capture} />
          ) : (
            <TriesColumn
              key={side}
              side={side}
              tries={draft.tries[side]}
              unit={unitSigns[draft.unit]}
              reasons={testDefinitions[draft.protocol].invalid}
              last={lastText(basis, draft.protocol, side)}
              error={errors[side]}
              errorId={`${side}-error`}
              onChange={(tries) => change({ tries: { ...draft.tries, [side]: tries } })}
            />
          ),
        )}
      </div>
      <FieldError id="measures-error" message={errors.measures} />
      <UnitNotice capture={capture} isGuided={isGuided} />
    </div>
  );
}

/** Offers another unit with what the numbers would be; nothing is changed by itself. */
function UnitNotice({ capture, isGuided }: Pick<Props, "capture"> & { isGuided: boolean }) {
  const { suggestion, readIn, save } = capture;
  if (!suggestion) return null;
  return (
    <Notice
      tone="caution"
      title={`Typed in ${unitNames[suggestion.unit]}?`}
      action={
        <Button
          onClick={() => {
            const next = readIn(suggestion.unit);
            if (!isGuided) void save(next);
          }}
        >
          They are {unitNames[suggestion.unit]}
        </Button>
      }
    >
      Then it would be {inCm(suggestion.cm)}. What you typed stays as it is until you choose.
    </Notice>
  );
}

function inCm(cm: PerSide<number | null>): string {
  return sides
    .flatMap((side) => (cm[side] === null ? [] : [`${side} ${formatScore(cm[side], "cm")} cm`]))
    .join(" and ");
}
