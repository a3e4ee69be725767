import { X } from "lucide-react";
import type { ReactNode } from "react";

/** The look of one part of a {@link Chip} beside its name. */
export const chipPart = "flex min-h-control items-center border-l border-line px-2.5";

type Props = {
  /** The whole chip read aloud: "Worse side below 8 cm". */
  label: string;
  name: string;
  operator?: string;
  /** Takes the chip off; leave out where it always stands. */
  onRemove?: () => void;
  /** The value: a button that looks like {@link chipPart} and opens what changes it. */
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
