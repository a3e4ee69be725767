import Link from "next/link";
import type { ComponentProps } from "react";
import { cx } from "./cx";

/** A link inside running text: underlined, so that colour is never alone. */
export function TextLink({ className, ...rest }: ComponentProps<typeof Link>) {
  return (
    <Link
      {...rest}
      className={cx(
        "text-accent underline decoration-1 underline-offset-2 hover:text-accent-strong",
        className,
      )}
    />
  );
}
