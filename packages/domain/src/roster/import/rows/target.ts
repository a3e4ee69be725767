import { athleteFields } from "../../../athletes/athlete.schema";
import { toCm } from "../../../units";
import { unitWords } from "../words";
import type { RowDraft } from "./draft";

/** A target this short, in cm, for an athlete who reads inches was probably typed in inches. */
const suspiciousCm = 7;

/**
 * A target distance in cm. Cells that carry an inch mark, or are short where the row's units are
 * inches, are a fault with the suggestion until `suspicious` says what they are; nothing is
 * converted unasked. Read `units` before this.
 */
export function readTarget(
  draft: RowDraft,
  field: "target_cm_left" | "target_cm_right",
  cell: string,
  suspicious: "cm" | "in" | null,
): number | undefined {
  const match = /^(\d+(?:[.,]\d+)?)\s*(cm|in|inch|inches|")?$/i.exec(cell.normalize("NFKC"));
  if (!match) {
    draft.fault("value_invalid", field, cell, "Write the target as a number in cm, such as 10.5");
    return undefined;
  }
  const value = Number((match[1] ?? "").replace(",", "."));
  const mark = match[2] ? unitWords.get(match[2].toLowerCase()) : undefined;
  const doubtful = mark ? mark === "in" : draft.patch.units === "in" && value <= suspiciousCm;
  if (doubtful && suspicious === null) {
    const message = `The column is in cm, but ${cell} looks like inches (${toCm(value, "in")} cm): say which it is`;
    draft.fault("target_unit", field, cell, message);
    return undefined;
  }
  const cm = doubtful && suspicious === "in" ? toCm(value, "in") : value;
  return draft.checked(field, athleteFields.targetCm, cm);
}
