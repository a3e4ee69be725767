"use client";

import { CalendarDays } from "lucide-react";
import { type ComponentProps, useRef, useState } from "react";
import { cx } from "../../cx";
import { readerDayOrder, useDayOrder } from "../../time/reader-day";
import { dayShape, typedDay, writtenDay } from "../../time/typed-day";
import { controlLook, Field, type FieldProps } from "./field";

type Props = FieldProps &
  Pick<ComponentProps<"input">, "name" | "disabled"> & {
    /** `YYYY-MM-DD`, as are all days here; empty: none. */
    defaultValue?: string;
    /** Given, the caller holds the day and hears of each change; what is no day yet is empty. */
    value?: string;
    onDay?: (day: string) => void;
    /** The days that the calendar offers. */
    min?: string;
    max?: string;
  };

/**
 * A calendar day as text in its reader's order, or picked from the platform's calendar. In a `Form` it
 * arrives as `YYYY-MM-DD`, or as it was typed where that is no day (see read-values). The platform's own
 * field is not used for typing: it follows the browser's language, not the reader's.
 */
export function DateField(props: Props) {
  const { label, hint, error, optional, name, disabled, min, max } = props;
  const text = useRef<HTMLInputElement>(null);
  const order = useDayOrder();
  const held = useHeldText(props);
  return (
    <Field {...{ label, hint, error, optional }} name={name}>
      {(control) => (
        <span className="relative flex">
          <input
            {...control}
            {...held}
            ref={text}
            type="text"
            name={name}
            disabled={disabled}
            autoComplete="off"
            placeholder={dayShape(order)}
            data-value="date"
            className={cx(controlLook, "min-h-control", "pr-11 tabular-nums")}
          />
          <Calendar
            {...{ min, max, disabled }}
            dayNow={() => typedDay(text.current?.value ?? "", order) ?? ""}
            onPick={(day) => text.current && type(text.current, writtenDay(day, order))}
          />
        </span>
      )}
    </Field>
  );
}

/** What the text field shows: what was typed as long as it means the held day, else that day written out. */
function useHeldText({ value, defaultValue, onDay }: Props) {
  const order = useDayOrder();
  const [typed, setTyped] = useState<string | null>(null);
  if (value === undefined) return { defaultValue: writtenDay(defaultValue ?? "", order) };
  const meansValue = typed !== null && (typedDay(typed, order) ?? "") === value;
  return {
    value: meansValue ? typed : writtenDay(value, order),
    onChange: ({ target }: { target: HTMLInputElement }) => {
      setTyped(target.value);
      onDay?.(typedDay(target.value, readerDayOrder()) ?? "");
    },
  };
}

/** Types a text as a person would, so that the form and the caller hear of it. */
function type(input: HTMLInputElement, text: string) {
  const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set;
  setter?.call(input, text);
  input.dispatchEvent(new Event("input", { bubbles: true }));
  input.focus();
}

type CalendarProps = Pick<Props, "min" | "max" | "disabled"> & {
  dayNow: () => string;
  onPick: (day: string) => void;
};

function Calendar({ min, max, disabled, dayNow, onPick }: CalendarProps) {
  const picker = useRef<HTMLInputElement>(null);
  const open = () => {
    if (picker.current === null) return;
    picker.current.value = dayNow();
    picker.current.showPicker();
  };
  return (
    <>
      <input
        ref={picker}
        type="date"
        aria-hidden
        tabIndex={-1}
        {...{ min, max }}
        onChange={({ target }) => target.value !== "" && onPick(target.value)}
        className="pointer-events-none absolute bottom-0 left-3 size-px opacity-0"
      />
      <button
        type="button"
        aria-label="Calendar"
        disabled={disabled}
        onClick={open}
        className="absolute inset-y-0 right-0 flex w-11 items-center justify-center rounded-button text-muted hover:text-ink"
      >
        <CalendarDays aria-hidden className="size-4" />
      </button>
    </>
  );
}
