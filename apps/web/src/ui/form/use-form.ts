"use client";

import { type FormEvent, type RefObject, useRef, useState } from "react";
import type { z } from "zod";
import { type FieldErrors, fieldErrorsOf } from "./field-errors";
import { type FieldStore, type FormDraft, useFormDraft } from "./form-draft";
import { lostConnection } from "./lost-connection";
import { type FormValues, readValues } from "./read-values";

/*
 * The one form pattern.
 *
 *   const store = useStoredForm("athlete");
 *   const form = useForm({
 *     schema: () => import("@talus/domain/athletes/athlete.schema").then((file) => file.athleteInput),
 *     store,
 *     onSubmit: (value) => create.mutateAsync(value),
 *   });
 *   <Form form={form}>
 *     <TextField name="givenName" label="Given name" autoComplete="given-name" />
 *     <NumberField name="targetCm" label="Target" unit="cm" />
 *     <SubmitButton>Add athlete</SubmitButton>
 *   </Form>
 *
 * Fields are native and uncontrolled (`defaultValue`), so nothing that was typed is ever lost: a
 * refused submit changes no field. On submit the values are read by field name (dots nest, `name[]` is a
 * list, see read-values), parsed by the zod schema that the procedure uses too, and either the first field
 * at fault gets the focus, or `onSubmit` gets the parsed value. While it runs, a second submit does nothing.
 * A form whose fields do not have the schema's shape passes `read` to arrange them.
 *
 * What was typed is kept until it is saved, if `store` says where (see form-draft): a reload and Back lose
 * nothing. Null for a form that holds a secret or too little to miss.
 *
 * `onSubmit` may return `{ fields, message }` to show refusals of the server at their fields; what it throws
 * becomes the form's message. A field that shows its own error from elsewhere passes `error`.
 */

/** A refusal: at fields, for the form as a whole, or both; a field that the form does not show is told for the whole. */
export type FormRefusal = { fields?: FieldErrors; message?: string };

type Options<S extends z.ZodType> = {
  /** Fetched when the form is first used: no page needs what judges an input to open. */
  schema: () => Promise<S>;
  onSubmit: (value: z.output<S>) => unknown;
  /** Where half-typed fields are kept; null: nowhere. */
  store: FieldStore | null;
  /** Arranges the values by field name into the schema's input; default: as they are. */
  read?: (values: FormValues) => unknown;
};

/** What `useForm` gives to `<Form form>`; `busy` while a submit runs. */
export type FormControl = {
  ref: RefObject<HTMLFormElement | null>;
  errors: FieldErrors;
  /** Why the form as a whole was not saved, or null. */
  message: string | null;
  busy: boolean;
  submit: (event?: FormEvent) => Promise<void>;
  /** Fetches what a submit needs; called as soon as a field has the focus. */
  prepare: () => void;
  /** Takes a field's error away; called as soon as the field changes. */
  clear: (name: string) => void;
  draft: FormDraft;
};

/** State of one form; see the note at the top of the file. */
export function useForm<S extends z.ZodType>(options: Options<S>): FormControl {
  const ref = useRef<HTMLFormElement>(null);
  const running = useRef(false);
  const [errors, setErrors] = useState<FieldErrors>({});
  const [message, setMessage] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const draft = useFormDraft(ref, options.store);

  const refuse = ({ fields = {}, message }: FormRefusal) => {
    const orphan = Object.keys(fields).find((name) => fieldNamed(ref.current, name) === null);
    setErrors(fields);
    setMessage(message ?? (orphan === undefined ? null : (fields[orphan] ?? null)));
    focusFirst(ref.current, fields);
  };
  const run = async (value: z.output<S>) => {
    refuse({});
    setBusy(true);
    const sent = draft.sent();
    await Promise.resolve()
      .then(() => options.onSubmit(value))
      .then((result) => (isRefusal(result) ? refuse(result) : draft.saved(sent)))
      .catch((error: unknown) => refuse(refusalOf(error)));
    setBusy(false);
  };
  const submit = async (event?: FormEvent) => {
    event?.preventDefault();
    if (ref.current === null || running.current) return;
    const values = readValues(ref.current);
    const input = options.read ? options.read(values) : values;
    running.current = true;
    const schema = await options.schema().catch(() => null);
    const parsed = schema?.safeParse(input);
    if (!parsed) refuse({ message: lostConnection });
    else if (!parsed.success) refuse({ fields: fieldErrorsOf(parsed.error) });
    else await run(parsed.data);
    running.current = false;
  };
  const prepare = () => void options.schema().catch(() => undefined);
  const clear = (name: string) =>
    setErrors((before) => {
      if (!(name in before)) return before;
      const { [name]: _gone, ...rest } = before;
      return rest;
    });
  return { ref, errors, message, busy, submit, prepare, clear, draft };
}

function fieldNamed(form: HTMLFormElement | null, name: string): HTMLElement | null {
  if (form === null) return null;
  const escaped = CSS.escape(name);
  return form.querySelector<HTMLElement>(
    `[name="${escaped}"],[name="${escaped}[]"],[data-field="${escaped}"]`,
  );
}

function focusFirst(form: HTMLFormElement | null, errors: FieldErrors) {
  const fields = Object.keys(errors).flatMap((name) => fieldNamed(form, name) ?? []);
  fields.sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
  fields[0]?.focus();
}

function isRefusal(result: unknown): result is FormRefusal {
  return (
    typeof result === "object" && result !== null && ("fields" in result || "message" in result)
  );
}

type Answered = {
  message?: string;
  data?: {
    issues?: { path: PropertyKey[]; message: string }[] | null;
    domain?: { detail?: { field?: string } | null } | null;
  } | null;
};

/**
 * A thrown error in words: what the server answered is worded for people already, its issues belong to
 * fields; without an answer the connection is gone and what was typed is still here.
 */
function refusalOf(error: unknown): FormRefusal {
  const { data, message } = error as Answered;
  if (!data || !message) {
    return { message: lostConnection };
  }
  const field = data.domain?.detail?.field;
  if (field !== undefined) return { fields: { [field]: message } };
  const issues = data.issues ?? [];
  const fields = Object.fromEntries(issues.map((issue) => [issue.path.join("."), issue.message]));
  return issues.length > 0 ? { fields, message } : { message };
}
