import type { IncomingHttpHeaders } from "node:http";
import { findActor, findSignedIn } from "@talus/db/accounts/actors";
import { withOrganisation } from "@talus/db/transaction";
import type { Application } from "../context";
import { hashToken } from "../tokens";
import { sessionTokenOf } from "./cookie";

/**
 * Whether a request's cookie is that of an owner, coach or assistant whose membership counts now.
 * Asked before a large body is read; it grants nothing else.
 */
export async function isStaffRequest(
  application: Application,
  headers: IncomingHttpHeaders,
  origin: string,
): Promise<boolean> {
  const token = sessionTokenOf(headers.cookie, origin);
  if (!token) return false;
  const signedIn = await findSignedIn(application.database, hashToken(token), application.now());
  if (!signedIn?.organisationId) return false;
  const actor = await withOrganisation(application.database, signedIn, findActor);
  return actor !== null && actor.role !== "athlete";
}
