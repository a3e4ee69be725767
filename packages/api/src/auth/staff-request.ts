import type { IncomingHttpHeaders } from "node:http";
import { enter, unlocked } from "@talus/db/enter";
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
  const request = { tokenHash: hashToken(token), at: application.now(), locks: unlocked };
  const actor = await enter(application.database, { ...request, isRead: true }, (_, entered) =>
    Promise.resolve(entered.actor),
  );
  return actor !== null && actor.role !== "athlete";
}
