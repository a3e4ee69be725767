"use client";

import { useId } from "react";
import { cx } from "../cx";

type Props = {
  /** What is asked, visible: "How much pain?" */
  label: string;
  /** At the right of the label: "10 is the worst you can imagine". */
  note?: string;
  /** 0 to 10, or null: pain is never assumed. */
  value: number | null;
  onChange: (value: number) => void;
  /** What a number asks for; it gives the colour of the chosen one. */
  zoneOf: (nrs: number) => keyof typeof chosenLooks;
  /** Read aloud alone; for a pad under a heading that says the same. */
  hideLabel?: boolean;
  /** While something that it is about is still to be chosen; the note says what. */
  disabled?: boolean;
};

const numbers = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/** Colour of the chosen number. */
const chosenLooks = {
  comfortable: "has-checked:border-accent has-checked:bg-accent has-checked:text-on-accent",
  caution: "has-checked:border-caution has-checked:bg-caution has-checked:text-(--surface)",
  stop: "has-checked:border-stop has-checked:bg-stop has-checked:text-on-stop",
} as const;

/** The pain pad: a tall "0 none" (a wide one where it is narrow), then two rows of five; one tap, arrow keys too. */
export function NrsPad({
  label,
  note,
  value,
  onChange,
  zoneOf,
  hideLabel = false,
  disabled = false,
}: Props) {
  const name = useId();
  return (
    <fieldset disabled={disabled} className="group/pad @container flex min-w-0 flex-col">
      <legend
        className={
          hideLabel
            ? "sr-only"
            : "mb-2 flex w-full flex-wrap items-baseline justify-between gap-x-3"
        }
      >
        <span className="text-lg font-semibold text-ink">{label}</span>
        {note && <span className="text-base text-muted">{note}</span>}
      </legend>
      <div className="grid grid-cols-5 gap-1.5 @xs:grid-cols-6">
        {numbers.map((nrs) => (
          <label
            key={nrs}
            className={cx(
              "relative flex min-h-12 flex-col items-center justify-center rounded-button border border-field bg-surface text-lg font-semibold text-ink group-disabled/pad:border-line group-disabled/pad:text-muted",
              "has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent",
              nrs === 0 && "col-span-5 @xs:col-span-1 @xs:row-span-2",
              chosenLooks[zoneOf(nrs)],
            )}
          >
            <input
              type="radio"
              name={name}
              value={nrs}
              checked={value === nrs}
              onChange={() => onChange(nrs)}
              aria-label={nrs === 0 ? "0, none" : String(nrs)}
              className="sr-only"
            />
            <span aria-hidden>{nrs}</span>
            {nrs === 0 && (
              <span aria-hidden className="text-sm font-normal">
                none
              </span>
            )}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
