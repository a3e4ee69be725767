"use client";

import { type ComponentProps, useContext } from "react";
import { Button } from "../buttons/button";
import { useHydrated } from "../use-hydrated";
import { FormContext } from "./form-context";

/**
 * The form's main action; waits while the form is being saved. Until scripts run it submits nothing: the
 * browser would send the page away with what was typed.
 */
export function SubmitButton({ tone = "primary", ...rest }: ComponentProps<typeof Button>) {
  const form = useContext(FormContext);
  const hydrated = useHydrated();
  return (
    <Button
      {...rest}
      tone={tone}
      type={hydrated ? "submit" : "button"}
      busy={form?.busy ?? false}
    />
  );
}
