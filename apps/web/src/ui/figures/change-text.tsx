import type { ReactNode } from "react";

type Props = {
  before: ReactNode;
  after: ReactNode;
};

/** A difference: old struck through, new bold; never red and green. */
export function ChangeText({ before, after }: Props) {
  if (before === after) return <span>{after}</span>;
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-1.5">
      <del className="text-muted">
        <span className="sr-only">was </span>
        {before}
      </del>
      <ins className="font-semibold text-ink no-underline">
        <span className="sr-only">now </span>
        {after}
      </ins>
    </span>
  );
}
