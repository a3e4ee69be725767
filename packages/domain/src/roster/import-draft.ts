import type { z } from "zod";
import type { FaultCode, ImportField, RosterPatch, RowFault } from "./import";
import { fieldLabels } from "./import-columns";

/** One row while it is read: what it says so far, and what is wrong with it. */
export class RowDraft {
  readonly patch: RosterPatch = {};
  readonly faults: RowFault[] = [];

  fault(code: FaultCode, field: ImportField | null, value: string, message: string): void {
    this.faults.push({ code, field, value, message });
  }

  /** The value by the athlete form's own rule; undefined and a fault where the rule refuses it. */
  checked<Out, In>(field: ImportField, schema: z.ZodType<Out, In>, value: In): Out | undefined {
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    const code = field === "email" ? "email_invalid" : "value_invalid";
    this.fault(code, field, String(value), result.error.issues[0]?.message ?? "Check this cell");
    return undefined;
  }

  /** What a word stands for; undefined and a fault that lists the known words. */
  word<T extends string>(
    field: ImportField,
    cell: string,
    words: Readonly<Record<string, T>>,
  ): T | undefined {
    const value = words[cell.toLowerCase()];
    const known = [...new Set(Object.values(words))].join(", ");
    if (value === undefined)
      this.fault("value_unknown", field, cell, `${fieldLabels[field]}: use one of ${known}`);
    return value;
  }

  /** Whether the cell asks to clear what cannot be empty; that is a fault. */
  refusesClear(field: ImportField, clears: boolean): boolean {
    const message = `${fieldLabels[field]} cannot be cleared; write a value or leave the cell blank`;
    if (clears) this.fault("clear_refused", field, "-", message);
    return clears;
  }
}
