"use client";

import { CircleAlert } from "lucide-react";
import { type ReactNode, useId } from "react";
import { cx } from "../../cx";
import { useFieldError } from "../form-context";

/** What every field takes: a visible label, an optional hint under it, an error from the form or the caller. */
export type FieldProps = {
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  /** Marks a field that may stay empty; unmarked fields are needed. */
  optional?: boolean;
};

/** The attributes that tie a control to its label, hint and error. */
export type ControlProps = {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
};

type Props = FieldProps & {
  name?: string | undefined;
  className?: string | undefined;
  children: (control: ControlProps) => ReactNode;
};

/** Label, control, hint and error, tied together by ids; the frame of every field. */
export function Field({ label, hint, error, optional, name, className, children }: Props) {
  const id = useId();
  const fromForm = useFieldError(name);
  const shown = error ?? fromForm;
  const described = [hint && `${id}-hint`, shown && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className={cx("flex min-w-0 flex-col gap-1.5", className)}>
      <label htmlFor={id} className="text-sm font-medium text-ink">
        {label}
        {optional && <span className="font-normal text-muted"> (optional)</span>}
      </label>
      {children({
        id,
        "aria-describedby": described || undefined,
        "aria-invalid": shown ? true : undefined,
      })}
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-muted">
          {hint}
        </p>
      )}
      <FieldError id={`${id}-error`} message={shown} />
    </div>
  );
}

/** A field's error: icon and words in ink, because red is for safety alone. */
export function FieldError({ id, message }: { id: string; message: string | undefined }) {
  if (!message) return null;
  return (
    <p id={id} className="flex gap-1.5 text-sm font-medium text-ink">
      <CircleAlert aria-hidden className="mt-px size-4 shrink-0 text-caution" />
      {message}
    </p>
  );
}

/** The look of a text-like control, without its height; 16 px on touch, so that phones do not zoom in. */
export const controlLook =
  "w-full min-w-0 rounded-button border border-field bg-surface px-3 text-lg text-ink md:text-base " +
  "aria-invalid:border-2 aria-invalid:border-caution disabled:bg-sunken disabled:text-muted [&[readonly]]:bg-sunken";
