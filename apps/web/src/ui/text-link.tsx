import Link from "next/link";
import type { ComponentProps } from "react";
import { cx } from "./cx";

/** A link on a line of its own: underlined, so that colour is never alone; 44 px high on phones. */
export function TextLink({ className, ...rest }: ComponentProps<typeof Link>) {
  return (
    <Link
      {...rest}
      className={cx(
        "inline-flex min-h-11 items-center text-accent underline md:min-h-0 decoration-1 underline-offset-2 hover:text-accent-strong",
        className,
      )}
    />
  );
}
