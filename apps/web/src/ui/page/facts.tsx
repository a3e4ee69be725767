import type { ReactNode } from "react";
import { cx } from "../cx";

type Props = {
  facts: readonly { term: string; value: ReactNode }[];
  className?: string;
};

/** Terms and their values in two columns, the term muted: details of a person, a routine, a rule. */
export function Facts({ facts, className }: Props) {
  return (
    <dl className={cx("grid grid-cols-[fit-content(40%)_1fr] gap-x-6 gap-y-2", className)}>
      {facts.map((fact) => (
        <div key={fact.term} className="col-span-2 grid grid-cols-subgrid">
          <dt className="text-muted wrap-anywhere">{fact.term}</dt>
          <dd className="min-w-0 wrap-anywhere text-ink">{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
