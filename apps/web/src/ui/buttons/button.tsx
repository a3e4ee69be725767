import type { ComponentProps } from "react";
import { cx } from "../cx";
import { Spinner } from "../spinner";
import { type ButtonSize, type ButtonTone, buttonLook } from "./button-look";

type Props = ComponentProps<"button"> & {
  /** Default `outline`; one `primary` per view. */
  tone?: ButtonTone;
  size?: ButtonSize;
  /** Takes the full width (athlete screens). */
  wide?: boolean;
  /** Shows a spinner, keeps the width and refuses further presses. */
  busy?: boolean;
};

/** A button with a visible word; icons go before the word as children. */
export function Button({
  tone = "outline",
  size = "md",
  wide = false,
  busy = false,
  ...props
}: Props) {
  const { className, children, onClick, type = "button", ...rest } = props;
  return (
    <button
      {...rest}
      type={type}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      className={cx(buttonLook(tone, size, wide), busy && "opacity-80", className)}
    >
      {busy && <Spinner />}
      {children}
    </button>
  );
}
