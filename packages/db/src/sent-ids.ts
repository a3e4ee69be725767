import { hash } from "node:crypto";
import { DomainError } from "@talus/domain/errors";
import { contentText } from "@talus/domain/sessions/content";
import { columns, type Field, type Model, tableOf } from "./columns.sql";
import type { Sql } from "./transaction";

/** A model whose rows carry an id that a client made, and the hash of what they were made from. */
type SentModel = { [M in Model]: "contentHash" extends Field<M> ? M : never }[Model];

/** Something that a client sent under an id of its own. */
export type Sent = { id: string; contentHash: string };

/** What is to be done once, however often it is sent. */
type Once<T> = {
  model: SentModel | "RosterImport";
  id: string;
  /** What was sent, with whom or what it is about. */
  content: unknown;
  /** Does it, and stores what was sent with it. */
  first: (sent: Sent) => Promise<T>;
  /** The answer of the first time, for a retry. */
  again: () => T | Promise<T>;
  /** The refusal of an id that stands for something else, where it has words of its own. */
  taken?: () => DomainError;
};

/**
 * Answers what a client sends under an id of its own: the same content of the same person again gives
 * the same answer and does nothing, however what it made was changed since. CONFLICT where the id
 * stands for something else: other content, another athlete's, another person's.
 */
export async function idempotent<T>(db: Sql, once: Once<T>): Promise<T> {
  const { model, id, content, first, again, taken = takenId } = once;
  const sent = { id, contentHash: sentHash(contentText([db.userId, content])) };
  const [known] = await db.query<{ contentHash: string | null }>(
    { name: `sent_${model}`, text: model === "RosterImport" ? hashOfImport : hashIn(model) },
    [db.organisationId, id],
  );
  if (!known) return first(sent);
  if (known.contentHash !== sent.contentHash) throw taken();
  return again();
}

/** The hash that is kept of what a person sent: of the `contentText` of their id and it. */
export function sentHash(text: string): string {
  return hash("sha256", text);
}

/** An import is its entry in the audit trail. */
const hashOfImport = `SELECT detail->>'contentHash' AS "contentHash" FROM audit_entry
  WHERE organisation_id = $1 AND id = $2 AND action IN ('roster.imported', 'tests.imported')`;

function hashIn(model: SentModel): string {
  return `SELECT ${columns(model, "contentHash")} FROM ${tableOf(model)}
    WHERE organisation_id = $1 AND id = $2`;
}

/** The refusal of an id that stands for something else already. */
export function takenId(): DomainError {
  return new DomainError(
    "CONFLICT",
    "This was saved before with another content. Load the page again to see what is stored.",
  );
}
