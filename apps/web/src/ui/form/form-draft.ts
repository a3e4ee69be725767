"use client";

import { type RefObject, useRef, useState } from "react";
import { changedTexts, type FieldTexts, fieldTextsOf, wantedOf } from "./field-texts";

/** Where a form's half-typed fields are kept; made by `useStoredForm`. */
export type FieldStore = {
  read: () => FieldTexts | null;
  keep: (texts: FieldTexts) => void;
  forget: () => void;
};

/** The draft of one form: what of it is kept, and what came back. */
export type FormDraft = {
  /** What stands in the fields came from an earlier visit. */
  wasRestored: boolean;
  /** When the form appears: remembers its fields as they are, then puts back what was kept. */
  begin: () => void;
  /** After a change: keeps what differs from the beginning. */
  touch: () => void;
  /** Puts every field back as it was at the beginning, and forgets. */
  discard: () => void;
  /** What stands in the fields now, to be said as saved once it is. */
  sent: () => FieldTexts;
  /** It is saved: forgotten, but for what was typed since. */
  saved: (texts: FieldTexts) => void;
};

/** A field may bring others with it, and they others: so often a draft is put back. */
const mostPasses = 4;

/** Keeps what differs in a form from how it appeared. */
export function useFormDraft(
  ref: RefObject<HTMLFormElement | null>,
  store: FieldStore | null,
): FormDraft {
  const start = useRef<FieldTexts>({});
  const isPutting = useRef(false);
  const begun = useRef<HTMLFormElement | null>(null);
  const [wasRestored, setRestored] = useState(false);
  const read = () => (ref.current ? fieldTextsOf(fieldsOf(ref.current)) : {});
  const touch = () => {
    if (store === null || isPutting.current || ref.current === null) return;
    const changed = changedTexts(read(), start.current);
    if (Object.keys(changed).length > 0) return store.keep(changed);
    store.forget();
    setRestored(false);
  };
  const put = async (texts: FieldTexts) => {
    isPutting.current = true;
    for (let pass = 0; pass < mostPasses && putOnce(ref.current, texts); pass += 1) {
      // What a choice brings with it is on the page after this.
      await new Promise((resolve) => setTimeout(resolve));
    }
    isPutting.current = false;
  };
  const begin = () => {
    // A page that was only hidden shows the same form again, with what was typed.
    if (begun.current === ref.current) return;
    begun.current = ref.current;
    start.current = read();
    const texts = store?.read() ?? null;
    setRestored(texts !== null);
    if (texts !== null) void put(texts);
  };
  const discard = () => {
    store?.forget();
    setRestored(false);
    void put(start.current);
  };
  const saved = (texts: FieldTexts) => {
    start.current = texts;
    setRestored(false);
    if (ref.current === null) store?.forget();
    else touch();
  };
  return { wasRestored, begin, touch, discard, sent: read, saved };
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

function fieldsOf(form: HTMLFormElement): Control[] {
  const elements = [...form.elements];
  return elements.filter((element): element is Control =>
    /^(INPUT|SELECT|TEXTAREA)$/.test(element.tagName),
  );
}

/** Puts texts into the fields that are there; whether any field changed. */
function putOnce(form: HTMLFormElement | null, texts: FieldTexts): boolean {
  if (form === null) return false;
  let hasChanged = false;
  for (const control of fieldsOf(form)) {
    const wanted = wantedOf(control as Control & { checked?: boolean }, texts);
    if (wanted === null) continue;
    if (typeof wanted === "boolean") control.click();
    else if (!write(control, wanted)) continue;
    hasChanged = true;
  }
  return hasChanged;
}

/** Writes as a person would, so that whoever listens hears of it; false where a list has no such choice. */
function write(control: Control, text: string): boolean {
  if (control instanceof HTMLSelectElement) {
    if (![...control.options].some((option) => option.value === text && !option.disabled))
      return false;
    control.value = text;
  } else {
    const whose = control instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
    // React looks at what its own property was told; the platform's setter passes it by.
    Object.getOwnPropertyDescriptor(whose.prototype, "value")?.set?.call(control, text);
  }
  control.dispatchEvent(new Event("input", { bubbles: true }));
  control.dispatchEvent(new Event("change", { bubbles: true }));
  return true;
}
