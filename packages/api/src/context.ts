import type { IncomingHttpHeaders } from "node:http";
import { findSignedIn, type SignedIn } from "@talus/db/accounts/actors";
import { extendSession } from "@talus/db/accounts/auth-adapter";
import type { Database, Sql } from "@talus/db/transaction";
import type { SignUpMode } from "@talus/domain/accounts/account.schema";
import type { Moment } from "@talus/domain/moment";
import { v7 as uuidv7 } from "uuid";
import { sessionTokenOf } from "./auth/cookie";
import type { Mailer } from "./auth/mail/mailer";
import { hashToken } from "./tokens";

/** What the process gives to every request. */
export type Application = {
  database: Database;
  /** Takes mail, or null where no SMTP is configured: links are then shown to copy. */
  mailer: Mailer | null;
  /** The address that people open, without a trailing slash; links are built on it. */
  publicUrl: string;
  /** Who may found an organisation. */
  signUp: SignUpMode;
  /** Where the embedded database writes, and below what its owners are warned; absent elsewhere. */
  space?: { folder: string; warnBelowMb: number } | undefined;
  /** The clock; tests and the demonstration pass their own. */
  now: () => Date;
};

/** What a procedure knows of its request. */
export type Context = Application & {
  /** The hash of the session token that came with it, whether or not it opens a session; null: none came. */
  tokenHash: string | null;
  /** The client's address, for rate limits. */
  address: string;
  requestId: string;
  newId: () => string;
};

/** A context inside of the transaction that answers. */
export type EnteredContext = Context & { db: Sql };

/** The one instant at which what a procedure changes happens, and new ids for it. */
export function momentOf({ now, newId }: Pick<Context, "now" | "newId">): Moment {
  return { now: now(), newId };
}

/** The context of one HTTP request; who asks is looked up in the transaction that answers. */
export function createContext(
  application: Application,
  request: { headers: IncomingHttpHeaders; address: string; requestId?: string | undefined },
): Context {
  const origin = String(request.headers["x-talus-origin"] ?? application.publicUrl);
  const token = sessionTokenOf(request.headers.cookie, origin);
  return {
    ...application,
    tokenHash: token && hashToken(token),
    address: request.address,
    requestId: request.requestId ?? uuidv7(),
    newId: () => uuidv7(),
  };
}

/** The session that a request's token opens, or null: none came, or it is unknown or over. */
export async function signedInOf(ctx: Context): Promise<SignedIn | null> {
  const { database, tokenHash } = ctx;
  const signedIn = tokenHash === null ? null : await findSignedIn(database, tokenHash, ctx.now());
  if (signedIn) await keepAlive(ctx, signedIn);
  return signedIn;
}

const extendBelowDays = 15;

/** A session that is used does not end: moves its end on once half of its time is over. */
export async function keepAlive(
  { database, now }: Context,
  { tokenHash, expires }: { tokenHash: string; expires: Date },
): Promise<void> {
  const leftMs = expires.getTime() - now().getTime();
  if (leftMs < extendBelowDays * 86_400_000) await extendSession(database, tokenHash, now());
}
