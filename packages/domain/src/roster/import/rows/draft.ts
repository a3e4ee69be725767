import type { z } from "zod";
import { comparedText, unseenCharacter } from "../../../text/compared-text";
import { fieldLabels } from "../columns";
import type { FaultCode, ImportField, RosterPatch, RowFault } from "../import";
import type { Words } from "../words";

/** One row while it is read: what it says so far, and what is wrong with it. */
export class RowDraft {
  readonly patch: RosterPatch = {};
  readonly faults: RowFault[] = [];

  fault(code: FaultCode, field: ImportField | null, value: string, message: string): void {
    const unseen = unseenCharacter(value);
    const named = unseen && `${message}. There is a character in it that nobody sees (${unseen})`;
    this.faults.push({ code, field, value, message: named || message });
  }

  /** Whether a cell by which people are told apart holds a character that nobody sees; that is a fault. */
  refusesUnseen(field: ImportField, cell: string): boolean {
    const unseen = unseenCharacter(cell);
    const message = `${fieldLabels[field]}: delete the character that nobody sees (${unseen})`;
    if (unseen) this.faults.push({ code: "unseen_character", field, value: cell, message });
    return unseen !== null;
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
  word<T extends string>(field: ImportField, cell: string, words: Words<T>): T | undefined {
    const value = words.get(comparedText(cell));
    const known = [...new Set(words.values())].join(", ");
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
