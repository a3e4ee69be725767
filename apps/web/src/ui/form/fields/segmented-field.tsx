"use client";

import type { ReactNode } from "react";
import { cx } from "../../cx";
import type { FieldProps } from "./field";
import { FieldSet } from "./field-set";

/** One segment; `disabled` greys it out. */
export type Segment<V extends string = string> = { value: V; label: ReactNode; disabled?: boolean };

type Props<V extends string> = FieldProps & {
  name: string;
  segments: readonly Segment<V>[];
  /** Chosen at first, for a field that a form reads. */
  defaultValue?: V;
  /** Chosen now, for a field that the caller holds; with `onChange`. */
  value?: V;
  onChange?: (value: V) => void;
  /** Two to five short words: 44 px high on athlete screens. */
  large?: boolean;
  /** The legend is read aloud only; for a bar whose meaning is plain (Charts, Tables). */
  hideLabel?: boolean;
  className?: string;
};

/** One of two to five, side by side: native radios that look like a segmented control. */
export function SegmentedField<V extends string>(props: Props<V>) {
  const { label, hint, error, optional, name, segments, defaultValue, value, onChange } = props;
  return (
    <FieldSet
      {...{ hint, error, optional, name, className: props.className }}
      label={props.hideLabel ? <span className="sr-only">{label}</span> : label}
    >
      <div
        className={cx(
          "flex flex-wrap rounded-button border border-line bg-sunken p-0.5",
          props.hideLabel && "-mt-3",
        )}
      >
        {segments.map((segment) => (
          <label
            key={segment.value}
            className={cx(
              "relative flex min-h-control min-w-fit flex-1 items-center justify-center rounded-control border border-transparent px-4 text-center font-medium text-muted",
              "has-checked:border-field has-checked:bg-surface has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-accent has-disabled:opacity-50",
              props.large && "min-h-12 text-lg",
            )}
          >
            <input
              type="radio"
              className="sr-only"
              name={name}
              value={segment.value}
              disabled={segment.disabled}
              {...(onChange
                ? { checked: value === segment.value, onChange: () => onChange(segment.value) }
                : { defaultChecked: defaultValue === segment.value })}
            />
            {segment.label}
          </label>
        ))}
      </div>
    </FieldSet>
  );
}
