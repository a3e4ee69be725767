import { X } from "lucide-react";
import type { ReactNode } from "react";

type Props = {
  field: string;
  /** is, below, within, any of. */
  operator?: string;
  value: ReactNode;
  /** Shows a cross that takes the filter away. */
  onRemove?: () => void;
  /** Pressing the value changes it; usually the trigger of a popover or menu. */
  onEdit?: () => void;
};

/** A filter in three parts: field, operator, value. */
export function FilterChip({ field, operator, value, onRemove, onEdit }: Props) {
  const part = "flex items-center border-l border-line px-2.5";
  return (
    <span className="inline-flex min-h-control items-stretch overflow-hidden rounded-button border border-line bg-surface text-base">
      <span className="flex items-center px-2.5 text-muted">{field}</span>
      {operator && <span className={`${part} text-muted`}>{operator}</span>}
      {onEdit ? (
        <button
          type="button"
          onClick={onEdit}
          className={`${part} font-medium -outline-offset-2 hover:bg-sunken`}
        >
          {value}
        </button>
      ) : (
        <span className={`${part} font-medium`}>{value}</span>
      )}
      {onRemove && (
        <button
          type="button"
          aria-label={`Remove the filter ${field}`}
          onClick={onRemove}
          className={`${part} -outline-offset-2 hover:bg-sunken max-md:min-w-11 max-md:justify-center`}
        >
          <X aria-hidden className="size-3.5" />
        </button>
      )}
    </span>
  );
}
