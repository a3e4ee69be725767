import { Check } from "lucide-react";
import { cx } from "../../../ui/cx";

/** Where the import stands: passed steps ticked, the current one filled; `first` names what comes in. */
export function Steps({ first, current }: { first: string; current: number }) {
  return (
    <ol className="flex items-center gap-2 text-sm">
      {[first, "Check", "Done"].map((name, index) => {
        const step = index + 1;
        return (
          <li
            key={name}
            aria-current={step === current ? "step" : undefined}
            className={cx(
              "flex items-center gap-2",
              step === current ? "font-semibold" : "text-muted",
            )}
          >
            {index > 0 && <span aria-hidden className="h-px w-6 bg-line" />}
            <span
              className={cx(
                "grid size-6 place-items-center rounded-full border text-xs",
                step === current ? "border-ink bg-ink text-paper" : "border-field",
              )}
            >
              {step < current ? <Check aria-hidden className="size-3.5" /> : step}
            </span>
            {name}
          </li>
        );
      })}
    </ol>
  );
}
