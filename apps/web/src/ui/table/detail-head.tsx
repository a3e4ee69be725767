import type { ReactNode } from "react";

type Props = { title: string; note: string; children: ReactNode };

/** The head of what stands beside a list for its chosen row; `children` at its end. */
export function DetailHead({ title, note, children }: Props) {
  return (
    <div className="flex min-h-14 shrink-0 flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-line px-4 py-2 md:px-6">
      <h2 className="text-xl font-semibold">
        {title} <span className="text-base font-normal text-muted">{note}</span>
      </h2>
      <div className="flex flex-wrap items-center gap-2">{children}</div>
    </div>
  );
}
