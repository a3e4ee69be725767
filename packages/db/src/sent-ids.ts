import { createHash } from "node:crypto";
import { DomainError } from "@talus/domain/errors";
import { contentText } from "@talus/domain/sessions/content";
import type { Sql } from "./transaction";

/** Tables whose rows carry an id that a client made, and the hash of what they were made from. */
type SentTable =
  | "athlete"
  | "injury"
  | "hold"
  | "team"
  | "athlete_type"
  | "athlete_travel"
  | "review";

/** Something that a client sent under an id of its own. */
export type Sent = { id: string; contentHash: string };

/**
 * What was sent, with the hash of its content, whom or what it is about, and who sent it: another
 * person or another athlete makes another content.
 */
export function sentUnder(db: Sql, id: string, content: unknown): Sent {
  const text = contentText([db.userId, content]);
  return { id, contentHash: createHash("sha256").update(text).digest("hex") };
}

/**
 * Whether this was stored before: the same id with the same content, however the row was changed
 * since. CONFLICT where the id stands for something else.
 */
export async function wasSentBefore(db: Sql, table: SentTable, sent: Sent): Promise<boolean> {
  const [known] = await db.query<{ contentHash: string | null }>(
    {
      name: `sent_${table}`,
      text: `SELECT content_hash AS "contentHash" FROM ${table} WHERE organisation_id = $1 AND id = $2`,
    },
    [db.organisationId, sent.id],
  );
  if (known && known.contentHash !== sent.contentHash) throw takenId();
  return known !== undefined;
}

/** The refusal of an id that stands for something else already. */
export function takenId(): DomainError {
  return new DomainError(
    "CONFLICT",
    "This was saved before with another content. Load the page again to see what is stored.",
  );
}
