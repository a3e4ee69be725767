"use client";

import type { ReactNode } from "react";
import { cx } from "../../cx";
import type { FieldProps } from "./field";
import { FieldSet } from "./field-set";

/** One card: a title, an optional line under it and an optional picture above it. */
export type RadioCard<V extends string = string> = {
  value: V;
  title: ReactNode;
  note?: ReactNode;
  picture?: ReactNode;
  disabled?: boolean;
};

type Props<V extends string> = FieldProps & {
  name: string;
  cards: readonly RadioCard<V>[];
  defaultValue?: V;
  value?: V;
  onChange?: (value: V) => void;
  /** Cards per row from 390 px up; default 2. */
  columns?: 1 | 2 | 3 | 4;
  className?: string;
};

const grids = {
  1: "grid-cols-1",
  2: "grid-cols-2",
  3: "grid-cols-3",
  4: "grid-cols-2 sm:grid-cols-4",
};

/** One of a few, as large cards (where it was felt, which type of athlete): native radios. */
export function RadioCards<V extends string>(props: Props<V>) {
  const {
    label,
    hint,
    error,
    optional,
    name,
    cards,
    defaultValue,
    value,
    onChange,
    columns = 2,
  } = props;
  return (
    <FieldSet {...{ label, hint, error, optional, name, className: props.className }}>
      <div className={cx("grid gap-2", grids[columns])}>
        {cards.map((card) => (
          <label
            key={card.value}
            className={cx(
              "relative flex min-h-14 flex-col justify-center gap-0.5 rounded-card border border-field bg-surface p-3",
              "has-checked:border-accent has-checked:bg-accent-tint has-checked:ring-1 has-checked:ring-accent has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent has-disabled:opacity-50",
              card.picture ? "items-center text-center" : "",
            )}
          >
            <input
              type="radio"
              className="sr-only"
              name={name}
              value={card.value}
              disabled={card.disabled}
              {...(onChange
                ? { checked: value === card.value, onChange: () => onChange(card.value) }
                : { defaultChecked: defaultValue === card.value })}
            />
            {card.picture}
            <span className="font-semibold text-ink">{card.title}</span>
            {card.note && <span className="text-sm text-muted">{card.note}</span>}
          </label>
        ))}
      </div>
    </FieldSet>
  );
}
