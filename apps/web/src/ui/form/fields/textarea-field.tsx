"use client";

import type { ComponentProps } from "react";
import { cx } from "../../cx";
import { controlLook, Field, type FieldProps } from "./field";

/** Several lines of text: at least `rows` (3), growing with what is typed. */
export function TextareaField(props: FieldProps & Omit<ComponentProps<"textarea">, "id">) {
  const { label, hint, error, optional, className, ...area } = props;
  return (
    <Field {...{ label, hint, error, optional, className }} name={area.name}>
      {(control) => (
        <textarea
          {...area}
          {...control}
          style={{ minHeight: `calc(${area.rows ?? 3} * 1.25rem + 1.25rem)` }}
          className={cx(controlLook, "field-sizing-content max-h-120 py-2")}
        />
      )}
    </Field>
  );
}
