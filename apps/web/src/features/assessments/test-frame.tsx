import { ArrowLeft, X } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";

type Props = {
  /** Beside the cross: whose test it is. */
  title: string;
  /** Where the cross leads. */
  backHref: string;
  /** One step back instead of leaving. */
  onBack?: () => void;
  /** Step dots, in the middle. */
  progress?: ReactNode;
  /** The bar at the bottom. */
  actions?: ReactNode;
  width?: "narrow" | "wide";
  children: ReactNode;
};

const button =
  "inline-flex size-11 shrink-0 items-center justify-center rounded-button hover:bg-sunken [&_svg]:size-5";

/** A screen with one task: leave or step back at the top, the main action in thumb's reach. */
export function TestFrame(props: Props) {
  const { title, backHref, onBack, progress, actions, width = "narrow", children } = props;
  const column = width === "narrow" ? "max-w-140" : "max-w-content";
  return (
    <div className="flex min-h-dvh flex-col text-lg">
      <header className="in-bar sticky top-0 z-20 flex min-h-14 items-center gap-2 border-b border-line bg-paper px-2">
        {onBack ? (
          <button type="button" aria-label="One step back" onClick={onBack} className={button}>
            <ArrowLeft aria-hidden />
          </button>
        ) : (
          <Link href={backHref} aria-label="Leave the test" className={button}>
            <X aria-hidden />
          </Link>
        )}
        {progress ?? <p className="min-w-0 truncate text-base font-semibold">{title}</p>}
        {progress && <span className="h-11 w-11 min-w-0" />}
      </header>
      <main id="main" className={`mx-auto flex w-full ${column} flex-1 flex-col gap-4 px-4 py-4`}>
        {children}
      </main>
      {actions && (
        <div className="pb-safe sticky bottom-0 z-20 border-t border-line bg-surface">
          <div className={`mx-auto flex w-full ${column} flex-wrap gap-2 px-4 py-3`}>{actions}</div>
        </div>
      )}
    </div>
  );
}
