type Props = {
  /** What is under way, visible: "Rows checked". */
  label: string;
  done: number;
  total: number;
};

/** Long work with its counts: "412 of 1,218". */
export function ProgressBar({ label, done, total }: Props) {
  const percent = total === 0 ? 0 : Math.min(100, (done / total) * 100);
  return (
    <div className="flex flex-col gap-1.5">
      <p className="flex justify-between gap-3 text-base">
        <span className="font-medium">{label}</span>
        <span className="text-muted">
          {done.toLocaleString("en")} of {total.toLocaleString("en")}
        </span>
      </p>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={done}
        className="h-1.5 overflow-hidden rounded-full bg-line"
      >
        <svg
          aria-hidden="true"
          viewBox="0 0 100 1"
          preserveAspectRatio="none"
          className="size-full fill-accent"
        >
          <rect width={percent} height="1" />
        </svg>
      </div>
    </div>
  );
}
