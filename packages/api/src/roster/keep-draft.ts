import type { OrganisationGrant } from "@talus/db/grant";
import { changeDraft, deleteDrafts, storeDraft } from "@talus/db/roster/drafts";
import type { Sql } from "@talus/db/transaction";
import { DomainError } from "@talus/domain/errors";
import type { Moment } from "@talus/domain/moment";
import { importInput } from "@talus/domain/roster/import/import.schema";
import { testFileInput } from "@talus/domain/roster/test-file/test-file.schema";
import { z } from "zod";

/** A file that is being imported; a null text: that which is kept already. */
export const keptDraft = z.discriminatedUnion("kind", [
  importInput.extend({ kind: z.literal("roster"), text: importInput.shape.text.nullable() }),
  testFileInput.extend({ kind: z.literal("tests"), text: testFileInput.shape.text.nullable() }),
]);

/** Keeps a person's one draft of a kind and gives its id; NOT_FOUND where there is none to change. */
export async function keepDraft(
  db: Sql,
  grant: OrganisationGrant<"roster:write">,
  { text, ...draft }: z.infer<typeof keptDraft>,
  { now, newId }: Moment,
): Promise<string> {
  if (text === null) {
    const id = await changeDraft(db, grant, { ...draft, now });
    if (id === null) throw new DomainError("NOT_FOUND", "The file is gone. Choose it again.");
    return id;
  }
  await deleteDrafts(db, grant, draft.kind);
  const id = newId();
  await storeDraft(db, grant, { ...draft, id, text, now });
  return id;
}
