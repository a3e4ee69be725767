import { hash, randomBytes } from "node:crypto";
import type { InvitationKey } from "@talus/db/organisations/invitations";

/** A new secret of 256 bits for a link or a cookie, URL-safe. It is stored only as its hash. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

const organisationBytes = 16;

/** As {@link newToken}, for a link that also says in which organisation it is to be looked up. */
export function newInvitationToken(organisationId: string): string {
  const organisation = Buffer.from(organisationId.replaceAll("-", ""), "hex");
  return Buffer.concat([organisation, randomBytes(32)]).toString("base64url");
}

/** What looks an invitation up, or null for a text that no link of ours held. */
export function invitationKeyOf(token: string): InvitationKey | null {
  if (!/^[\w-]{64}$/.test(token)) return null;
  const hex = Buffer.from(token, "base64url").toString("hex", 0, organisationBytes);
  const organisationId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
  return { organisationId, tokenHash: hashToken(token) };
}

/** What the database keeps of a token: sha256, hex. */
export function hashToken(token: string): string {
  return hash("sha256", token);
}
