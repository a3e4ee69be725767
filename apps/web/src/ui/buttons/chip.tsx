import { X } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";

const chipPart = "flex min-h-control items-center border-l border-line px-2.5";

type Props = {
  /** The whole chip read aloud: "Worse side below 8 cm". */
  label: string;
  name: string;
  operator?: string;
  /** Takes the chip off; leave out where it always stands. */
  onRemove?: () => void;
  /** The value: a {@link ChipValue} within what it opens. */
  children: ReactNode;
};

/** A filter as parts side by side: field, operator, value. */
export function Chip({ label, name, operator, onRemove, children }: Props) {
  return (
    <fieldset
      aria-label={label}
      className="flex items-stretch rounded-button border border-line bg-surface text-base"
    >
      <span className="flex items-center px-2.5 text-muted">{name}</span>
      {operator && <span className={`${chipPart} text-muted`}>{operator}</span>}
      {children}
      {onRemove && (
        <button
          type="button"
          aria-label={`Remove ${name}`}
          className={`${chipPart} text-muted hover:bg-sunken hover:text-ink [&_svg]:size-3.5`}
          onClick={onRemove}
        >
          <X aria-hidden />
        </button>
      )}
    </fieldset>
  );
}

/** The value of a chip, as what opens a menu or a popover that changes it. */
export function ChipValue({
  name,
  value,
  ...opens
}: ComponentProps<"button"> & { name: string; value: string }) {
  return (
    <button
      type="button"
      aria-label={`Change ${name}, ${value}`}
      className={`${chipPart} font-semibold hover:bg-sunken`}
      {...opens}
    >
      {value}
    </button>
  );
}
