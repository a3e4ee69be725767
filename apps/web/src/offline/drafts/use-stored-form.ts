"use client";

import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import type { FieldTexts } from "../../ui/form/field-texts";
import type { FieldStore } from "../../ui/form/form-draft";
import { either, fields, flag, id, listOf, record, text } from "./shape";
import type { DraftKind, DraftSubject } from "./stored-draft";
import { useStoredDraft } from "./use-stored-draft";

/** A form's half-typed fields, and the id under which they would be saved. */
export type StoredFields = { id: string; texts: FieldTexts };

/** How long half-typed fields wait. */
const days = 7;

const typed = text(20_000);

/** What is kept of the form with this name. */
export function storedFormKind(name: string): DraftKind<StoredFields> {
  return {
    name: `form-${name}`,
    version: 1,
    days,
    shape: fields<StoredFields>({
      id,
      texts: record(text(200), either(either(typed, flag), listOf(typed, 1000))),
    }),
  };
}

/**
 * Keeps a form's half-typed fields for the signed-in person: `useForm({ …, store: useStoredForm("athlete") })`.
 * `id` is the new thing's own and stays with the draft, so that a save whose answer was lost is known as
 * the same one when it is sent again.
 */
export function useStoredForm(name: string, of: DraftSubject = {}): FieldStore & { id: string } {
  const [kind] = useState(() => storedFormKind(name));
  const [id, setId] = useState(() => uuidv7());
  const { read, keep, forget } = useStoredDraft(kind, of);
  return {
    id,
    read: () => {
      const draft = read();
      if (draft) setId(draft.id);
      return draft?.texts ?? null;
    },
    keep: (texts) => void keep({ id, texts }),
    // The id stays: a second press while the page moves on is the same save again.
    forget,
  };
}
