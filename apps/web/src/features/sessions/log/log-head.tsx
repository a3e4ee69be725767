import type { SessionKind } from "@talus/domain/sessions/log/session-log";
import { X } from "lucide-react";
import Link from "next/link";
import type { SessionDetails } from "./draft/draft";

type Props = { title: string; details: SessionDetails; kind: SessionKind };

/** The page's title with what it is about, and the way out. */
export function LogHead({ title, details, kind }: Props) {
  const { durationSec } = details.versions[kind];
  const parts = [
    kind === "full" ? "Full session" : "Short session",
    durationSec > 0 ? `${Math.ceil(durationSec / 60)} min` : null,
    details.plannedSessionId === null ? "extra" : null,
  ];
  return (
    <header className="flex items-end justify-between gap-3 pt-4 pb-3">
      <div className="min-w-0">
        <p className="text-base text-muted">{parts.filter(Boolean).join(", ")}</p>
        <h1 className="text-2xl font-semibold tracking-tight">{title}</h1>
      </div>
      <Link
        href="/today"
        aria-label="Close, back to today"
        className="-mr-2 flex size-11 items-center justify-center rounded-button hover:bg-sunken"
      >
        <X aria-hidden className="size-6" />
      </Link>
    </header>
  );
}
