import { athleteFields } from "../../../athletes/athlete.schema";
import type { NameSplit } from "../import";
import type { RowDraft } from "./draft";
import { hasComma, partsOf } from "./name-parts";

/**
 * "Family, Given", or the first name before the last; columns of their own for either name win. Of
 * more than two words nobody knows which belong together: until `split` says, it is a fault that
 * shows the readings.
 */
export function readFullName(draft: RowDraft, cell: string, split: NameSplit | null): void {
  const { given, family } = partsOf(cell, split ?? "last_word");
  const hasBothNames = draft.patch.givenName !== undefined && draft.patch.familyName !== undefined;
  const words = cell.split(/\s+/);
  if (split === null && words.length > 2 && !hasBothNames && !hasComma(cell)) {
    const readings = [partsOf(cell, "last_word"), partsOf(cell, "after_first")];
    const shown = readings.map((each) => `“${each.given}” and “${each.family}”`).join(", or ");
    draft.fault("name_split", "full_name", cell, `First and last name may be ${shown}`);
  }
  draft.patch.givenName ??= draft.checked("full_name", athleteFields.givenName, given);
  draft.patch.familyName ??= draft.checked("full_name", athleteFields.familyName, family);
}
