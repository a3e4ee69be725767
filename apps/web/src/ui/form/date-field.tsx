"use client";

import type { ComponentProps } from "react";
import { cx } from "../cx";
import { controlLook, Field, type FieldProps } from "./field";

/** A calendar day by the platform's picker; its value is `YYYY-MM-DD` (`min` and `max` likewise). */
export function DateField(
  props: FieldProps & Omit<ComponentProps<"input">, "id" | "size" | "type">,
) {
  const { label, hint, error, optional, className, ...input } = props;
  return (
    <Field {...{ label, hint, error, optional, className }} name={input.name}>
      {(control) => (
        <input
          {...input}
          {...control}
          type="date"
          className={cx(controlLook, "min-h-control", "appearance-none")}
        />
      )}
    </Field>
  );
}
