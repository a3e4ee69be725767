"use client";

import { invalidReasons } from "@talus/domain/assessments/findings";
import { invalidReasonLabels } from "@talus/domain/assessments/verdict-words";
import type { Side } from "@talus/domain/sides";
import { useId } from "react";
import { cx } from "../../ui/cx";
import { FieldError } from "../../ui/form/field";
import { SideMark } from "../../ui/marks/side-mark";
import { meanOf, type Try } from "./draft";
import { unitSigns } from "./protocol-words";
import type { Capture } from "./use-capture";

type Props = { side: Side; capture: Capture };

const sideNames = { left: "Left", right: "Right" } as const;

/** Three tries of one side with their average; one that does not count stays, struck through. */
export function TriesColumn({ side, capture }: Props) {
  const { draft, change, errors } = capture;
  const tries = draft.tries[side];
  const mean = meanOf(tries);
  const unit = unitSigns[draft.unit];
  const set = (place: number, part: Partial<Try>) =>
    change({
      tries: {
        ...draft.tries,
        [side]: tries.map((one) => (one.place === place ? { ...one, ...part } : one)),
      },
    });
  return (
    <fieldset className="flex min-w-0 flex-col gap-3">
      <legend className="contents">
        <span className="flex flex-col">
          <SideMark side={side} text="word" className="text-lg" />
          <span className="text-sm text-muted">
            {mean === null ? "up to 3 tries" : `average ${mean.toFixed(1)} ${unit}`}
          </span>
        </span>
      </legend>
      {tries.map((one) => (
        <TryField
          key={one.place}
          label={`${sideNames[side]}, try ${one.place}`}
          one={one}
          unit={unit}
          isFaulty={errors[side] !== undefined}
          onChange={(part) => set(one.place, part)}
        />
      ))}
      <FieldError id={`${side}-error`} message={errors[side]} />
    </fieldset>
  );
}

type FieldProps = {
  label: string;
  one: Try;
  unit: string;
  isFaulty: boolean;
  onChange: (part: Partial<Try>) => void;
};

function TryField({ label, one, unit, isFaulty, onChange }: FieldProps) {
  const id = useId();
  const counts = one.invalidReason === null;
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      <span className="relative block">
        <input
          id={id}
          inputMode="decimal"
          autoComplete="off"
          value={one.text}
          onChange={(event) => onChange({ text: event.target.value })}
          aria-invalid={(isFaulty && one.text !== "") || undefined}
          className={cx(
            "min-h-14 w-full rounded-card border border-field bg-surface pr-10 pl-3 text-xl font-semibold text-ink aria-invalid:border-2 aria-invalid:border-caution",
            !counts && "bg-sunken text-muted line-through",
          )}
        />
        <span
          aria-hidden
          className="pointer-events-none absolute right-3 bottom-4 text-base text-muted"
        >
          {unit}
        </span>
      </span>
      {one.text.trim() !== "" && (
        <select
          aria-label={`Does ${label.toLowerCase()} count?`}
          value={one.invalidReason ?? ""}
          onChange={(event) =>
            onChange({
              invalidReason: invalidReasons.find((reason) => reason === event.target.value) ?? null,
            })
          }
          className="min-h-11 w-full rounded-control bg-transparent pr-1 text-base text-muted md:min-h-8"
        >
          <option value="">Counts</option>
          {invalidReasons.map((reason) => (
            <option key={reason} value={reason}>
              {invalidReasonLabels[reason]}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}
