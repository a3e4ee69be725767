import { cx } from "../cx";

/** A grey block of the final size; give width and height by class (`h-5 w-40`). */
export function Skeleton({ className }: { className?: string }) {
  return (
    <span aria-hidden className={cx("block animate-pulse rounded-control bg-line/60", className)} />
  );
}

type RowsProps = {
  /** As many as will probably come. */
  count: number;
  /** Height of one row as a class; default 40 px. */
  rowClassName?: string;
};

/** Rows of a list or table that is still loading; says "Loading" to screen readers once. */
export function SkeletonRows({ count, rowClassName = "h-10" }: RowsProps) {
  return (
    <div role="status" className="divide-y divide-line">
      <span className="sr-only">Loading</span>
      {Array.from({ length: count }, (_, row) => row).map((row) => (
        <div key={row} className={cx("flex items-center gap-4 px-4", rowClassName)}>
          <Skeleton className="h-4 w-40" />
          <Skeleton className="h-4 flex-1" />
          <Skeleton className="h-4 w-16" />
        </div>
      ))}
    </div>
  );
}
