"use client";

import { type ComponentProps, useContext } from "react";
import { Button } from "../button";
import { FormContext } from "./form-context";

/** The form's main action; waits while the form is being saved. */
export function SubmitButton({ tone = "primary", ...rest }: ComponentProps<typeof Button>) {
  const form = useContext(FormContext);
  return <Button {...rest} tone={tone} type="submit" busy={form?.busy ?? false} />;
}
