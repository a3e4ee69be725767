import type { ComponentProps } from "react";
import { cx } from "../cx";

/** A choice that is on or off, in a row of its kind ("Heel up", "Runner"): `pressed` is its state. */
export function ToggleChip({
  pressed,
  className,
  ...rest
}: ComponentProps<"button"> & { pressed: boolean }) {
  return (
    <button
      {...rest}
      type="button"
      aria-pressed={pressed}
      className={cx(
        "inline-flex min-h-control items-center gap-2 rounded-full border px-3.5 text-base font-medium transition-colors [&_svg]:size-4",
        pressed
          ? "border-accent bg-accent-tint ring-1 ring-accent"
          : "border-field bg-surface hover:bg-sunken",
        className,
      )}
    />
  );
}
