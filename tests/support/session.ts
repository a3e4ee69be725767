import { hashToken, newToken } from "@talus/api/tokens";
import { Client } from "pg";
import type { World } from "./world";

/** The cookie that carries a session's token. */
export const sessionCookie = "authjs.session-token";

/** Writes the session row that a sign-in would have written; the token for its cookie. */
export async function openSession(
  { ownerUrl }: Pick<World, "ownerUrl">,
  person: { userId: string; organisationId: string },
): Promise<string> {
  const token = newToken();
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  await owner.query(
    `INSERT INTO session (token_hash, user_id, active_organisation_id, expires)
     VALUES ($1, $2, $3, now() + interval '1 day')`,
    [hashToken(token), person.userId, person.organisationId],
  );
  await owner.end();
  return token;
}
