import type { OrganisationGrant } from "@talus/db/grant";
import {
  changeDraft,
  deleteDrafts,
  findDraft,
  findNewestDraft,
  findRefusedDraft,
  forgetDraft,
  type ImportDraft,
  storeDraft,
} from "@talus/db/roster/drafts";
import type { Sql } from "@talus/db/transaction";
import { DomainError } from "@talus/domain/errors";
import type { Moment } from "@talus/domain/moment";
import { importInput } from "@talus/domain/roster/import/import.schema";
import { testFileInput } from "@talus/domain/roster/test-file/test-file.schema";
import { z } from "zod";

type Grant = OrganisationGrant<"roster:write">;

const roster = importInput.extend({ kind: z.literal("roster") });
const tests = testFileInput.extend({ kind: z.literal("tests") });

/** A file that is to be imported. */
export const newDraft = z.discriminatedUnion("kind", [roster, tests]);

const named = { importId: z.uuid() };

/** What was decided about a kept file. */
export const changedDraft = z.discriminatedUnion("kind", [
  roster.omit({ text: true }).extend(named),
  tests.omit({ text: true }).extend(named),
]);

/** Which kept file is asked for: that of a refused import, else the one of a kind that was changed last. */
export const askedDraft = z.object({
  kind: z.enum(["roster", "tests"]),
  refusedImportId: z.uuid().nullable(),
});

/** The person's kept file, or null where no file waits; NOT_FOUND where that of a refused import is gone. */
export async function draftOf(
  db: Sql,
  grant: Grant,
  { kind, refusedImportId }: z.infer<typeof askedDraft>,
): Promise<ImportDraft | null> {
  if (refusedImportId === null) return findNewestDraft(db, grant, kind);
  return (await findRefusedDraft(db, grant, refusedImportId)) ?? gone();
}

/** Keeps a file in place of the person's others of its kind that no job imports, and gives its id. */
export async function keepDraft(
  db: Sql,
  grant: Grant,
  draft: z.infer<typeof newDraft>,
  { now, newId }: Moment,
): Promise<string> {
  await deleteDrafts(db, grant, draft.kind);
  const id = newId();
  await storeDraft(db, grant, { ...draft, id, now });
  return id;
}

/** Keeps what was decided about the person's kept file; NOT_FOUND where it is gone. */
export async function decideDraft(
  db: Sql,
  grant: Grant,
  { importId: id, ...decided }: z.infer<typeof changedDraft>,
  now: Date,
): Promise<void> {
  if (!(await changeDraft(db, grant, { ...decided, id, now }))) gone();
}

/** Deletes the person's kept file; NOT_FOUND where it is gone. */
export async function dropDraft(db: Sql, grant: Grant, importId: string): Promise<void> {
  if (!(await forgetDraft(db, grant, importId))) gone();
}

/** The text of the person's kept file of tests; NOT_FOUND where it is gone. */
export async function keptTests(db: Sql, grant: Grant, importId: string): Promise<string> {
  const draft = await findDraft(db, grant, importId);
  return draft?.kind === "tests" ? draft.text : gone();
}

function gone(): never {
  throw new DomainError("NOT_FOUND", "The file is gone. Choose it again.");
}
