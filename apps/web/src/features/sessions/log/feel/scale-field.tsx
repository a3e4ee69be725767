"use client";

import { useId } from "react";
import { cx } from "../../../../ui/cx";

type Props = {
  label: string;
  /** What 0 and 10 mean. */
  low: string;
  high: string;
  /** 0 to 10; null while it is not told. */
  value: number | null;
  onChange: (value: number | null) => void;
};

const numbers = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/** A rating 0 to 10 that may stay untold; not for pain, which has its own pad. Pressing it again takes it back. */
export function ScaleField({ label, low, high, value, onChange }: Props) {
  const name = useId();
  return (
    <fieldset className="@container flex min-w-0 flex-col">
      <legend className="mb-2 flex w-full flex-wrap items-baseline justify-between gap-x-3">
        <span className="text-lg font-semibold">
          {label}
          <span className="text-base font-normal text-muted"> (optional)</span>
        </span>
        <span className="text-base text-muted">
          0 {low}, 10 {high}
        </span>
      </legend>
      <div className="grid grid-cols-5 gap-1.5 @xs:grid-cols-6 @lg:grid-cols-11">
        {numbers.map((number) => (
          <label
            key={number}
            className={cx(
              "relative flex min-h-11 items-center justify-center rounded-button border border-field bg-surface text-base has-checked:border-ink has-checked:bg-ink has-checked:font-semibold has-checked:text-paper has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent",
              number === 0 && "col-span-5 @xs:col-span-1 @xs:row-span-2 @lg:row-span-1",
            )}
          >
            <input
              type="radio"
              name={name}
              value={number}
              checked={value === number}
              onChange={() => onChange(number)}
              onClick={() => value === number && onChange(null)}
              className="sr-only"
            />
            {number}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
