"use client";

import { createContext, useContext } from "react";
import type { FormControl } from "./use-form";

/** The form around a field; null for a field that stands alone. */
export const FormContext = createContext<FormControl | null>(null);

/** The error that the form around shows at `name`, if any. */
export function useFieldError(name: string | undefined): string | undefined {
  const form = useContext(FormContext);
  return name === undefined ? undefined : form?.errors[name.replace(/\[\]$/, "")];
}
