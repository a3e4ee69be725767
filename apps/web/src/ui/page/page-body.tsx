import type { ReactNode } from "react";
import { cx } from "../cx";

type Props = {
  children: ReactNode;
  /** `content` ≤ 1280 px (coach), `prose` for forms and settings ≤ 680 px. */
  width?: "content" | "prose";
  className?: string;
};

/** The padded column under a page's head; its children stand 16 px apart. */
export function PageBody({ children, width = "content", className }: Props) {
  return (
    <div
      className={cx(
        "flex flex-col gap-4 px-4 py-4 md:px-6",
        width === "content" ? "max-w-content" : "max-w-180",
        className,
      )}
    >
      {children}
    </div>
  );
}
