import { Hand } from "lucide-react";
import Link from "next/link";
import { cx } from "../../../ui/cx";

type Props = {
  /** In the tabs of a phone, or in the rail of a desk. */
  place: "tabs" | "rail";
};

const places = {
  tabs: "h-8 text-xs @min-[15rem]:m-2 @min-[15rem]:h-12 @min-[15rem]:w-16 @min-[15rem]:flex-col @min-[15rem]:gap-0.5",
  rail: "min-h-11 gap-2 px-3 text-base",
} as const;

/** Always in reach of an athlete: opens the pain questions. */
export function PainLink({ place }: Props) {
  return (
    <Link
      href="/pain"
      className={cx(
        "flex shrink-0 items-center justify-center rounded-card border border-stop/50 bg-stop-tint font-semibold text-stop",
        places[place],
      )}
    >
      <Hand aria-hidden className={cx("size-5", place === "tabs" && "hidden @min-[15rem]:block")} />
      Pain
    </Link>
  );
}
