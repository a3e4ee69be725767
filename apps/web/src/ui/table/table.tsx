import type { ComponentProps } from "react";
import { cx } from "../cx";

type TableProps = ComponentProps<"table"> & {
  /** What the table holds, read aloud. */
  label: string;
};

/** A table that scrolls sideways inside its card rather than breaking the page. Rows 40 px. */
export function Table({ label, className, ...rest }: TableProps) {
  return (
    <section aria-label={label} tabIndex={0} className="relative overflow-x-auto -outline-offset-2">
      <table
        {...rest}
        aria-label={label}
        className={cx("w-full border-collapse text-base", className)}
      />
    </section>
  );
}

/** The head of a table; put `ColumnHead` inside a row. */
export function TableHead(props: ComponentProps<"thead">) {
  return <thead {...props} />;
}

type CellProps = ComponentProps<"td"> & {
  /** Numbers and their heads stand at the right. */
  numeric?: boolean;
};

/** The name of a column, 12/500 muted. */
export function ColumnHead({
  numeric = false,
  className,
  ...rest
}: ComponentProps<"th"> & { numeric?: boolean }) {
  return (
    <th
      scope="col"
      {...rest}
      className={cx(
        "h-9 border-b border-line bg-surface px-3 text-xs font-medium whitespace-nowrap text-muted first:pl-4 last:pr-4",
        numeric ? "text-end" : "text-start",
        className,
      )}
    />
  );
}

type RowProps = ComponentProps<"tr"> & {
  selected?: boolean;
  /** 36 px instead of 40 px. */
  compact?: boolean;
};

/** A row; `selected` gives the tint and the bar. */
export function Row({ selected = false, compact = false, className, ...rest }: RowProps) {
  return (
    <tr
      {...rest}
      className={cx(
        compact ? "h-9" : "h-10",
        "border-b border-line last:border-b-0",
        selected && "bg-accent-tint shadow-[inset_3px_0_0_var(--accent)]",
        className,
      )}
    />
  );
}

/** A cell. */
export function Cell({ numeric = false, className, ...rest }: CellProps) {
  return (
    <td
      {...rest}
      className={cx(
        "px-3 py-1.5 first:pl-4 last:pr-4",
        numeric ? "text-end" : "text-start",
        className,
      )}
    />
  );
}

/** The cell that names its row: 600, a row header for screen readers. */
export function RowHead({ className, ...rest }: ComponentProps<"th">) {
  return (
    <th
      scope="row"
      {...rest}
      className={cx(
        "px-3 py-1.5 text-start font-medium whitespace-nowrap first:pl-4 last:pr-4",
        className,
      )}
    />
  );
}
