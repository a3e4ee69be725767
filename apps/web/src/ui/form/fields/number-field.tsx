"use client";

import type { ComponentProps } from "react";
import { cx } from "../../cx";
import { controlLook, Field, type FieldProps } from "./field";

type Props = FieldProps &
  Omit<ComponentProps<"input">, "id" | "size" | "type" | "inputMode"> & {
    /** Shown inside the field at the right: cm, s, kg. */
    unit?: string;
    /** `numeric` offers whole numbers on a phone's keyboard; default `decimal`. */
    inputMode?: "decimal" | "numeric";
  };

/**
 * A number as text: keeps what was typed, takes a decimal comma, has no spinner that a scroll wheel turns.
 * In a `Form` its value arrives as a number (see read-values); alone use `parseDecimal`.
 */
export function NumberField({ label, hint, error, optional, className, unit, ...input }: Props) {
  return (
    <Field {...{ label, hint, error, optional, className }} name={input.name}>
      {(control) => (
        <span className="relative flex">
          <input
            inputMode="decimal"
            autoComplete="off"
            {...input}
            {...control}
            type="text"
            data-value="number"
            className={cx(controlLook, "min-h-control", unit && "pr-12")}
          />
          {unit && (
            <span className="pointer-events-none absolute inset-y-0 right-3 flex items-center text-muted">
              {unit}
            </span>
          )}
        </span>
      )}
    </Field>
  );
}
