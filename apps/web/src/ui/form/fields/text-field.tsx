"use client";

import type { ComponentProps, ReactNode } from "react";
import { cx } from "../../cx";
import { controlLook, Field, type FieldProps } from "./field";

type Props = FieldProps &
  Omit<ComponentProps<"input">, "id" | "size"> & {
    /** An icon at the left edge, inside the field. */
    icon?: ReactNode;
  };

/** One line of text: name, e-mail (`type="email"`), password (`type="password"`), search. */
export function TextField({ label, hint, error, optional, className, icon, ...input }: Props) {
  return (
    <Field {...{ label, hint, error, optional, className }} name={input.name}>
      {(control) => (
        <span className="relative flex">
          {icon && (
            <span className="pointer-events-none absolute inset-y-0 left-3 flex items-center text-muted [&_svg]:size-4">
              {icon}
            </span>
          )}
          <input
            {...input}
            {...control}
            className={cx(controlLook, "min-h-control", icon ? "pl-9" : "")}
          />
        </span>
      )}
    </Field>
  );
}
