"use client";

import { Minus, Plus } from "lucide-react";
import { type ReactNode, useId, useState } from "react";
import { cx } from "../../cx";

type Props = {
  /** Read aloud and shown unless `hideLabel`. */
  label: string;
  hideLabel?: boolean;
  /** In front of the number: a side mark. */
  mark?: ReactNode;
  name?: string;
  defaultValue?: number;
  value?: number;
  onChange?: (value: number) => void;
  min?: number;
  max?: number;
  step?: number;
  unit?: string;
  /** Under the control: "planned 8". */
  note?: ReactNode;
  className?: string;
};

/** A small whole number with minus and plus, 48 px high; arrow keys step too. */
export function StepperField(props: Props) {
  const { label, min = 0, max = 999, step = 1, unit, note } = props;
  const id = useId();
  const [own, setOwn] = useState(props.defaultValue ?? min);
  const value = props.value ?? own;
  const set = (next: number) => {
    const bounded = Math.min(max, Math.max(min, next));
    setOwn(bounded);
    props.onChange?.(bounded);
  };
  const press =
    "flex h-12 w-12 min-w-[44px] items-center justify-center rounded-button hover:bg-line disabled:opacity-40";
  return (
    <div className={cx("@container flex min-w-0 flex-col gap-1.5", props.className)}>
      <label htmlFor={id} className={props.hideLabel ? "sr-only" : "text-sm font-medium"}>
        {label}
      </label>
      <div className="flex items-center justify-between rounded-button bg-sunken text-lg">
        <button
          type="button"
          aria-label={`${label}: less`}
          disabled={value <= min}
          onClick={() => set(value - step)}
          className={press}
        >
          <Minus aria-hidden className="size-4" />
        </button>
        <span className="flex min-w-[44px] flex-1 items-center justify-center gap-1 font-semibold">
          {props.mark && <span className="hidden @min-[8rem]:inline">{props.mark}</span>}
          <input
            id={id}
            name={props.name}
            data-value="number"
            inputMode="numeric"
            value={value}
            onChange={(event) => set(Number.parseInt(event.target.value, 10) || min)}
            onKeyDown={(event) => {
              const by = { ArrowUp: step, ArrowDown: -step }[event.key];
              if (by !== undefined) {
                event.preventDefault();
                set(value + by);
              }
            }}
            className="h-12 w-14 min-w-[44px] bg-transparent text-center font-semibold"
          />
          {unit && <span className="pr-1 text-sm font-normal text-muted">{unit}</span>}
        </span>
        <button
          type="button"
          aria-label={`${label}: more`}
          disabled={value >= max}
          onClick={() => set(value + step)}
          className={press}
        >
          <Plus aria-hidden className="size-4" />
        </button>
      </div>
      {note && <p className="text-center text-sm text-muted">{note}</p>}
    </div>
  );
}
