import type { ComponentProps, ReactNode } from "react";
import { cx } from "../cx";

type Props = Omit<ComponentProps<"button">, "children" | "aria-label"> & {
  /** What it does, in words: read aloud and shown on hover. */
  label: string;
  /** One lucide icon. */
  icon: ReactNode;
  tone?: "outline" | "ghost";
};

/** A square button with an icon alone; its label is its accessible name. */
export function IconButton({
  label,
  icon,
  tone = "outline",
  className,
  type = "button",
  ...rest
}: Props) {
  return (
    <button
      {...rest}
      type={type}
      aria-label={label}
      title={label}
      className={cx(
        "inline-flex size-control shrink-0 items-center justify-center rounded-button text-ink transition-colors hover:bg-sunken disabled:pointer-events-none disabled:opacity-50 [&_svg]:size-4",
        tone === "outline" && "border border-line bg-surface",
        className,
      )}
    >
      {icon}
    </button>
  );
}
