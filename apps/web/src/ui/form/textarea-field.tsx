"use client";

import type { ComponentProps } from "react";
import { cx } from "../cx";
import { controlLook, Field, type FieldProps } from "./field";

/** Several lines of text; grows with what is typed. */
export function TextareaField(props: FieldProps & Omit<ComponentProps<"textarea">, "id">) {
  const { label, hint, error, optional, className, ...area } = props;
  return (
    <Field {...{ label, hint, error, optional, className }} name={area.name}>
      {(control) => (
        <textarea
          rows={3}
          {...area}
          {...control}
          className={cx(controlLook, "field-sizing-content min-h-20 py-2")}
        />
      )}
    </Field>
  );
}
