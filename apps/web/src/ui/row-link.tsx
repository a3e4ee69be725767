import Link from "next/link";
import type { ComponentProps } from "react";
import { cx } from "./cx";

/** A name in a list or table that leads to its page: ink, underlined on hover; 44 px high by touch. */
export function RowLink({ className, ...rest }: ComponentProps<typeof Link>) {
  return (
    <Link
      {...rest}
      className={cx(
        "inline-flex min-h-control items-center font-medium text-ink hover:underline md:min-h-0",
        className,
      )}
    />
  );
}
