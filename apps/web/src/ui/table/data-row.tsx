import { ChevronRight } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { cx } from "../cx";

/** A list of rows split by lines. */
export function DataList({ label, children }: { label?: string; children: ReactNode }) {
  return (
    <ul aria-label={label} className="divide-y divide-line">
      {children}
    </ul>
  );
}

type Props = {
  /** A 16 px glyph at the left. */
  glyph?: ReactNode;
  title: ReactNode;
  /** Muted, on the second line. */
  note?: ReactNode;
  /** At the right: values, marks, a button. */
  aside?: ReactNode;
  /** The whole row goes there (then `aside` holds nothing to press). */
  href?: string;
  selected?: boolean;
};

/** A row of a list: glyph, title with note, aside; at least 56 px high. */
export function DataRow({ glyph, title, note, aside, href, selected = false }: Props) {
  const body = (
    <>
      {glyph && <span className="shrink-0 text-muted [&_svg]:size-4">{glyph}</span>}
      <span className="flex min-w-0 flex-1 flex-col">
        <span className="font-semibold wrap-anywhere text-ink">{title}</span>
        {note && <span className="text-sm wrap-anywhere text-muted">{note}</span>}
      </span>
      {aside && <span className="flex shrink-0 items-center gap-2 text-end">{aside}</span>}
      {href && <ChevronRight aria-hidden className="size-4 shrink-0 text-muted" />}
    </>
  );
  const look = cx(
    "flex min-h-14 items-center gap-3 px-4 py-2",
    selected && "bg-accent-tint shadow-[inset_3px_0_0_var(--accent)]",
  );
  return (
    <li>
      {href ? (
        <Link
          href={href}
          aria-current={selected || undefined}
          className={cx(look, "-outline-offset-2 hover:bg-sunken")}
        >
          {body}
        </Link>
      ) : (
        <div className={look}>{body}</div>
      )}
    </li>
  );
}
