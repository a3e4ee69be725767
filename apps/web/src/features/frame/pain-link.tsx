import { Hand } from "lucide-react";
import Link from "next/link";
import { cx } from "../../ui/cx";

type Props = {
  /** In the tabs of a phone, in the rail of a desk, or beside a screen's main action. */
  place: "tabs" | "rail" | "action";
  /** The session that is under way, so that the questions stop it. */
  href?: string;
};

const places = {
  tabs: "m-2 h-12 w-16 flex-col gap-0.5 text-xs",
  rail: "min-h-11 gap-2 px-3 text-base",
  action: "min-h-14 w-16 flex-col gap-0.5 text-xs",
} as const;

/** Always in reach of an athlete: opens the pain questions. */
export function PainLink({ place, href = "/pain" }: Props) {
  return (
    <Link
      href={href}
      className={cx(
        "flex shrink-0 items-center justify-center rounded-card border border-stop/50 bg-stop-tint font-semibold text-stop",
        places[place],
      )}
    >
      <Hand aria-hidden className="size-5" />
      Pain
    </Link>
  );
}
