"use client";

import { type ReactNode, useId } from "react";
import { cx } from "../../cx";
import { useFieldError } from "../form-context";
import { FieldError, type FieldProps } from "./field";

type Props = FieldProps & {
  name?: string | undefined;
  className?: string | undefined;
  children: ReactNode;
};

/** A group of choices under one visible legend, with hint and error: the frame of radios and check lists. */
export function FieldSet({ label, hint, error, optional, name, className, children }: Props) {
  const id = useId();
  const fromForm = useFieldError(name);
  const shown = error ?? fromForm;
  const described = [hint && `${id}-hint`, shown && `${id}-error`].filter(Boolean).join(" ");
  return (
    <fieldset
      data-field={name}
      tabIndex={-1}
      aria-describedby={described || undefined}
      className={cx("flex min-w-0 flex-col gap-1.5 outline-none", className)}
    >
      <legend className="mb-1.5 text-sm font-medium text-ink">
        {label}
        {optional && <span className="font-normal text-muted"> (optional)</span>}
      </legend>
      {children}
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-muted">
          {hint}
        </p>
      )}
      <FieldError id={`${id}-error`} message={shown} />
    </fieldset>
  );
}
