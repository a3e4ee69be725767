"use client";

import { Check, Minus } from "lucide-react";
import { type ComponentProps, type ReactNode, useId } from "react";
import { cx } from "../../cx";

type BoxProps = Omit<ComponentProps<"input">, "type" | "ref"> & {
  /** Some of what it stands for are chosen (a table's head). */
  indeterminate?: boolean;
  /** 24 px for athlete screens, 44 px to a finger; default 18 px. */
  large?: boolean;
};

/** The box alone, for tables; give it an `aria-label`. Its target is at least 24 px. */
export function CheckBox({ indeterminate = false, large = false, className, ...input }: BoxProps) {
  return (
    <span
      className={cx(
        "relative inline-flex shrink-0 align-middle",
        large ? "size-6" : "size-4.5",
        className,
      )}
    >
      <input
        {...input}
        type="checkbox"
        ref={(element) => {
          if (element) element.indeterminate = indeterminate;
        }}
        className={cx(
          "peer size-full appearance-none border border-field bg-surface checked:border-accent checked:bg-accent indeterminate:border-accent indeterminate:bg-accent disabled:opacity-50",
          "before:absolute before:content-['']",
          large ? "rounded-control before:-inset-2.5" : "rounded-tag before:-inset-2",
        )}
      />
      <Check
        aria-hidden
        strokeWidth={3}
        className="pointer-events-none absolute inset-0 m-auto hidden size-3/4 text-on-accent peer-checked:block peer-indeterminate:hidden"
      />
      <Minus
        aria-hidden
        strokeWidth={3}
        className="pointer-events-none absolute inset-0 m-auto hidden size-3/4 text-on-accent peer-indeterminate:block"
      />
    </span>
  );
}

type Props = BoxProps & { label: ReactNode; hint?: ReactNode };

/** A checkbox with its label; the whole line is the target. In a form it gives a boolean. */
export function Checkbox({ label, hint, className, ...box }: Props) {
  const id = useId();
  return (
    <label htmlFor={id} className={cx("flex min-h-control items-center gap-3", className)}>
      <CheckBox {...box} id={id} />
      <span className="flex min-w-0 flex-col">
        <span className={cx("font-medium text-ink", box.large && "text-lg")}>{label}</span>
        {hint && <span className="text-sm text-muted">{hint}</span>}
      </span>
    </label>
  );
}
