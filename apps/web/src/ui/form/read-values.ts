import { readerDayOrder } from "../time/reader-day";
import { typedDay } from "../time/typed-day";

/** What a form's fields hold, nested by the dots in their names: `injuries.0.side`. */
export type FormValues = { [name: string]: FormValue };
export type FormValue = string | number | boolean | undefined | FormValue[] | FormValues;

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/**
 * Reads the values of a form from the document.
 * Text is trimmed and blank is `undefined`; a number field gives a number, or the typed text where it
 * is none (so that the schema refuses it and the text stays); a day in the reader's order gives `YYYY-MM-DD`,
 * likewise; a lone checkbox or switch gives a boolean;
 * checkboxes whose name ends in `[]` give the list of checked values.
 */
export function readValues(form: HTMLFormElement): FormValues {
  const values: FormValues = {};
  for (const element of form.elements) {
    if (!isControl(element) || element.name === "" || element.disabled) continue;
    if (element.name.endsWith("[]")) collect(values, element);
    else if (!isUncheckedRadio(element))
      place(values, element.name.split("."), fieldValue(element));
  }
  return values;
}

/** A typed decimal with point or comma as a number; the text itself where it is none; blank → undefined. */
export function parseDecimal(text: string): number | string | undefined {
  const trimmed = text.trim();
  if (trimmed === "") return undefined;
  const value = Number(trimmed.replace(",", "."));
  return Number.isFinite(value) ? value : trimmed;
}

function fieldValue(control: Control): FormValue {
  if (control.dataset.value === "number") return parseDecimal(control.value);
  if (control.type === "checkbox") return (control as HTMLInputElement).checked;
  if (control.type === "password") return control.value === "" ? undefined : control.value;
  const trimmed = control.value.trim();
  if (trimmed === "") return undefined;
  if (control.dataset.value === "date") return typedDay(trimmed, readerDayOrder()) ?? trimmed;
  return trimmed;
}

function collect(values: FormValues, control: Control) {
  const path = control.name.slice(0, -2).split(".");
  const list = (lookup(values, path) ?? []) as FormValue[];
  if ((control as HTMLInputElement).checked) list.push(control.value);
  place(values, path, list);
}

function lookup(values: FormValues, path: string[]): FormValue {
  return path.reduce<FormValue>((at, key) => (at as FormValues | undefined)?.[key], values);
}

function place(values: FormValues, path: string[], value: FormValue) {
  let at = values;
  path.forEach((key, index) => {
    if (index === path.length - 1) at[key] = value;
    else {
      at[key] ??= (/^\d+$/.test(path[index + 1] ?? "") ? [] : {}) as FormValue;
      at = at[key] as FormValues;
    }
  });
}

function isControl(element: Element): element is Control {
  return /^(INPUT|SELECT|TEXTAREA)$/.test(element.tagName);
}

function isUncheckedRadio(control: Control): boolean {
  return control.type === "radio" && !(control as HTMLInputElement).checked;
}
