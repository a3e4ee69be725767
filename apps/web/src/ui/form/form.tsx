"use client";

import {
  type ComponentProps,
  type FormEvent,
  type ReactNode,
  useEffect,
  useEffectEvent,
} from "react";
import { cx } from "../cx";
import { FormContext } from "./form-context";
import { FormMessage } from "./form-message";
import { RestoredNotice } from "./restored-notice";
import type { FormControl } from "./use-form";

type Props = Omit<ComponentProps<"form">, "ref" | "onSubmit" | "children"> & {
  form: FormControl;
  children: ReactNode;
};

/** A form driven by {@link FormControl}: shows the form's message above its fields, in a 16 px stack. */
export function Form({ form, className, children, ...rest }: Props) {
  const clearChanged = (event: FormEvent) => {
    const { name } = event.target as HTMLInputElement;
    if (name) form.clear(name.replace(/\[\]$/, ""));
    form.draft.touch();
  };
  const begin = useEffectEvent(() => form.draft.begin());
  useEffect(() => begin(), []);
  return (
    <FormContext value={form}>
      <form
        {...rest}
        ref={form.ref}
        noValidate
        // Were it ever sent without scripts, no password may stand in an address.
        method="post"
        onSubmit={form.submit}
        onFocus={form.prepare}
        onInput={clearChanged}
        className={cx("flex flex-col gap-4", className)}
      >
        {form.draft.wasRestored && <RestoredNotice onDiscard={form.draft.discard} />}
        <FormMessage message={form.message} />
        {children}
      </form>
    </FormContext>
  );
}
