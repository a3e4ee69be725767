/** What stands in a form's fields by name, as typed; a list is the ticked values of `name[]`. */
export type FieldTexts = Record<string, string | boolean | string[]>;

/** A field of a form, as far as a draft looks at it. */
export type DraftField = {
  name: string;
  type: string;
  value: string;
  autocomplete?: string;
  checked?: boolean;
  disabled?: boolean;
};

/** What no draft may hold: secrets, files, and what nobody typed. */
function isLeftOut({ name, type, autocomplete = "", disabled }: DraftField): boolean {
  if (name === "" || disabled) return true;
  const types = ["password", "hidden", "file", "submit", "button", "reset"];
  return types.includes(type) || /password|one-time-code|token/i.test(`${autocomplete} ${name}`);
}

/** Reads the fields; a lone checkbox gives a boolean, of radios the chosen one counts. */
export function fieldTextsOf(fields: Iterable<DraftField>): FieldTexts {
  const texts: FieldTexts = {};
  for (const field of fields) {
    if (isLeftOut(field)) continue;
    const { name, type, value, checked = false } = field;
    if (name.endsWith("[]")) {
      const before = texts[name];
      const list = Array.isArray(before) ? before : [];
      texts[name] = checked ? [...list, value] : list;
    } else if (type === "checkbox") texts[name] = checked;
    else if (type !== "radio" || checked) texts[name] = value;
  }
  return texts;
}

/** The fields that differ from what stood there before. */
export function changedTexts(now: FieldTexts, before: FieldTexts): FieldTexts {
  const changed = Object.entries(now).filter(([name, text]) => !isSame(text, before[name]));
  return Object.fromEntries(changed);
}

function isSame(a: FieldTexts[string], b: FieldTexts[string] | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/**
 * What a field must become to hold what the texts say: a text, a tick, or null where it already does or
 * may not be touched.
 */
export function wantedOf(field: DraftField, texts: FieldTexts): string | boolean | null {
  const wanted = Object.hasOwn(texts, field.name) ? texts[field.name] : undefined;
  if (wanted === undefined || isLeftOut(field)) return null;
  const { type, value, checked = false } = field;
  if (type === "checkbox" || type === "radio") {
    const isOn = Array.isArray(wanted)
      ? wanted.includes(value)
      : typeof wanted === "boolean"
        ? wanted
        : wanted === value;
    // A radio is never switched off: another one is switched on.
    return isOn === checked || (type === "radio" && !isOn) ? null : isOn;
  }
  return typeof wanted === "string" && wanted !== value ? wanted : null;
}
