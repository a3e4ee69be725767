import { cx } from "../cx";

type Props = {
  /** "Step", "Exercise": read aloud with the numbers. */
  label: string;
  /** 1 for the first. */
  current: number;
  total: number;
};

/** Bars at the top of a step-by-step screen, the passed ones filled. */
export function StepDots({ label, current, total }: Props) {
  return (
    <div
      role="img"
      aria-label={`${label} ${current} of ${total}`}
      className="flex flex-1 justify-center gap-1.5"
    >
      {Array.from({ length: total }, (_, step) => step).map((step) => (
        <span
          key={step}
          className={cx(
            "h-1 max-w-8 flex-1 rounded-full",
            step < current ? "bg-accent" : "bg-line",
          )}
        />
      ))}
    </div>
  );
}
