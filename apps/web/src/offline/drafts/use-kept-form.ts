"use client";

import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import type { FieldTexts } from "../../ui/form/field-texts";
import type { KeptForm } from "../../ui/form/form-draft";
import type { Kept, KeptKind } from "./kept";
import { either, fields, flag, id, listOf, record, text } from "./shape";
import { useKept } from "./use-kept";

/** A form's half-typed fields, and the id under which they would be saved. */
export type KeptFields = { id: string; texts: FieldTexts };

/** How long half-typed fields wait. */
const days = 7;

const typed = text(20_000);

/** What is kept of the form with this name. */
export function keptFormKind(name: string): KeptKind<KeptFields> {
  return {
    name: `form-${name}`,
    version: 1,
    days,
    shape: fields<KeptFields>({
      id,
      texts: record(text(200), either(either(typed, flag), listOf(typed, 1000))),
    }),
  };
}

/**
 * Keeps a form's half-typed fields for the signed-in person: `useForm({ …, kept: useKeptForm("athlete") })`.
 * `id` is the new thing's own and stays with the draft, so that a save whose answer was lost is known as
 * the same one when it is sent again.
 */
export function useKeptForm(name: string, of: Kept = {}): KeptForm & { id: string } {
  const [kind] = useState(() => keptFormKind(name));
  const [id, setId] = useState(() => uuidv7());
  const { read, keep, forget } = useKept(kind, of);
  return {
    id,
    read: () => {
      const kept = read();
      if (kept) setId(kept.id);
      return kept?.texts ?? null;
    },
    keep: (texts) => void keep({ id, texts }),
    // The id stays: a second press while the page moves on is the same save again.
    forget,
  };
}
