"use client";

import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { cx } from "../../cx";
import { controlLook, Field, type FieldProps } from "./field";

/** One choice of a select or a group of radios. */
export type Option<V extends string = string> = { value: V; label: string; disabled?: boolean };

type Props = FieldProps &
  Omit<ComponentProps<"select">, "id" | "children"> & {
    options: readonly Option[];
    /** The empty choice, such as "Choose a team"; without it the first option is chosen. */
    placeholder?: string;
  };

/** One of many, by the platform's own list (best on phones and by keyboard). */
export function SelectField(props: Props) {
  const { label, hint, error, optional, className, options, placeholder, ...select } = props;
  return (
    <Field {...{ label, hint, error, optional, className }} name={select.name}>
      {(control) => (
        <span className="relative flex">
          <select
            {...select}
            {...control}
            className={cx(controlLook, "min-h-control", "appearance-none pr-9")}
          >
            {placeholder !== undefined && <option value="">{placeholder}</option>}
            {options.map((option) => (
              <option key={option.value} value={option.value} disabled={option.disabled}>
                {option.label}
              </option>
            ))}
          </select>
          <ChevronDown
            aria-hidden
            className="pointer-events-none absolute top-1/2 right-3 size-4 -translate-y-1/2 text-muted"
          />
        </span>
      )}
    </Field>
  );
}
