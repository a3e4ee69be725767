import Link from "next/link";
import type { ComponentProps } from "react";
import { cx } from "../cx";
import { type ButtonSize, type ButtonTone, buttonLook } from "./button-look";

type Props = ComponentProps<typeof Link> & {
  tone?: ButtonTone;
  size?: ButtonSize;
  wide?: boolean;
};

/** A link that looks like a button: it goes somewhere, where a `Button` does something. */
export function LinkButton({
  tone = "outline",
  size = "md",
  wide = false,
  className,
  ...rest
}: Props) {
  return <Link {...rest} className={cx(buttonLook(tone, size, wide), className)} />;
}
