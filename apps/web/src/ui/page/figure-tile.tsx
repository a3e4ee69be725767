import type { ReactNode } from "react";

type Props = {
  /** Muted, above: "At target". */
  label: ReactNode;
  /** The number itself, 28 px; several per tile stand side by side. */
  children: ReactNode;
  /** Under it: n and what it counts. */
  note?: ReactNode;
};

/** One number with its label and its n. Numbers are the heroes. */
export function FigureTile({ label, children, note }: Props) {
  return (
    <div className="flex min-w-0 flex-[1_1_12rem] flex-col gap-1 bg-surface px-4 py-3">
      <p className="text-sm text-muted">{label}</p>
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-2xl font-semibold text-ink">
        {children}
      </div>
      {note && <p className="text-sm text-muted">{note}</p>}
    </div>
  );
}

/** Tiles in one card, split by lines; as many in a row as have room. */
export function FigureRow({ children }: { children: ReactNode }) {
  return (
    <div className="flex flex-wrap gap-px overflow-hidden rounded-card border border-line bg-line">
      {children}
    </div>
  );
}
