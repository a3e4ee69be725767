import { apiErrorOf, messageOf } from "../../trpc/error";
import type { FormRefusal } from "../../ui/form/use-form";

/** A refusal of the server at the field that it names; other errors are thrown on. */
export function refusedField(error: unknown): FormRefusal {
  const detail = apiErrorOf(error)?.domain?.detail;
  const field = typeof detail === "object" && detail !== null && "field" in detail && detail.field;
  if (typeof field !== "string") throw error;
  return { fields: { [field]: messageOf(error) } };
}
