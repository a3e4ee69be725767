"use client";

import type { InvalidReason } from "@talus/domain/assessments/tests/invalid-reasons";
import { invalidReasonLabels } from "@talus/domain/assessments/tests/invalid-reasons";
import type { Side } from "@talus/domain/sides";
import { formatShown, roundTo } from "@talus/domain/units";
import { useId } from "react";
import { cx } from "../../../ui/cx";
import { SideMark } from "../../../ui/figures/side-mark";
import { FieldError } from "../../../ui/form/fields/field";
import { meanOf, type Try } from "../draft/draft";

type Props = {
  side: Side;
  /** Read aloud in front of "try 1" where a page has several: "heel raises". */
  what?: string;
  tries: readonly Try[];
  unit: string;
  /** Why a try may not count. */
  reasons: readonly InvalidReason[];
  /** The last value, to stand beside: "last 8.4 cm, 30 Oct". */
  last: string | null;
  error: string | undefined;
  /** Where the error stands, so that the page can go there. */
  errorId: string;
  onChange: (tries: Try[]) => void;
};

/** An average as its result will show it. */
function meanText(mean: number, unit: string): string {
  return unit === "cm" || unit === "in" ? formatShown(mean, unit) : roundTo(mean, 1).toFixed(1);
}

const sideNames = { left: "Left", right: "Right" } as const;

/** The tries of one side with their average; one that does not count stays, struck through. */
export function TriesColumn(props: Props) {
  const { side, what, tries, unit, last, error, errorId, onChange } = props;
  const mean = meanOf(tries);
  const set = (place: number, part: Partial<Try>) =>
    onChange(tries.map((one) => (one.place === place ? { ...one, ...part } : one)));
  const isBlank = tries.every(({ text }) => text === "");
  const upTo = tries.length === 1 ? "one try" : `up to ${tries.length} tries`;
  return (
    <fieldset className="flex min-w-0 flex-col gap-3">
      <legend className="contents">
        <span className="flex flex-col">
          <SideMark side={side} text="word" className="text-lg" />
          <span className="text-sm text-muted">
            {mean === null || tries.length === 1 ? upTo : `average ${meanText(mean, unit)} ${unit}`}
          </span>
          {last && <span className="text-sm text-muted">{last}</span>}
        </span>
      </legend>
      {tries.map((one) => (
        <TryField
          key={one.place}
          label={`${sideNames[side]}${what ? `, ${what}` : ""}, try ${one.place}`}
          one={one}
          unit={unit}
          reasons={props.reasons}
          errorId={error && (one.text !== "" || (isBlank && one.place === 1)) ? errorId : undefined}
          onChange={(part) => set(one.place, part)}
        />
      ))}
      <FieldError id={errorId} message={error} />
    </fieldset>
  );
}

type FieldProps = {
  label: string;
  one: Try;
  unit: string;
  reasons: readonly InvalidReason[];
  errorId: string | undefined;
  onChange: (part: Partial<Try>) => void;
};

function TryField({ label, one, unit, reasons, errorId, onChange }: FieldProps) {
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
          aria-invalid={errorId !== undefined || undefined}
          aria-describedby={errorId}
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
      {one.text.trim() !== "" && reasons.length > 0 && (
        <select
          aria-label={`Does ${label.toLowerCase()} count?`}
          value={one.invalidReason ?? ""}
          onChange={(event) =>
            onChange({
              invalidReason: reasons.find((reason) => reason === event.target.value) ?? null,
            })
          }
          className="min-h-11 w-full rounded-control bg-transparent pr-1 text-base text-muted md:min-h-8"
        >
          <option value="">Counts</option>
          {reasons.map((reason) => (
            <option key={reason} value={reason}>
              {invalidReasonLabels[reason]}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}
