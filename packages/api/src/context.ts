import type { IncomingHttpHeaders } from "node:http";
import { findSignedIn, type SignedIn } from "@talus/db/accounts/actors";
import { extendSession } from "@talus/db/accounts/auth-adapter";
import { explainTrouble } from "@talus/db/failure";
import type { Database } from "@talus/db/transaction";
import type { SignUpMode } from "@talus/domain/accounts/account.schema";
import { type DomainError, isDomainError } from "@talus/domain/errors";
import type { Moment } from "@talus/domain/moment";
import { v7 as uuidv7 } from "uuid";
import { sessionTokenOf } from "./auth/cookie";
import type { Mailer } from "./auth/mail/mailer";
import { hashToken } from "./tokens";

/** What the process gives to every request. */
export type Application = {
  database: Database;
  /** Sends mail, or null where no SMTP is configured: links are then shown to copy. */
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
  signedIn: SignedIn | null;
  /** Why nobody could be asked who this is: the database is busy, down or full. */
  trouble?: DomainError;
  /** The client's address, for rate limits. */
  address: string;
  requestId: string;
  newId: () => string;
};

/** The one instant at which what a procedure changes happens, and new ids for it. */
export function momentOf({ now, newId }: Pick<Context, "now" | "newId">): Moment {
  return { now: now(), newId };
}

/** The context of one HTTP request: the session is read from the cookie, the role is not cached. */
export async function createContext(
  application: Application,
  request: { headers: IncomingHttpHeaders; address: string; requestId?: string },
): Promise<Context> {
  const origin = String(request.headers["x-talus-origin"] ?? application.publicUrl);
  const token = sessionTokenOf(request.headers.cookie, origin);
  return {
    ...application,
    ...(await signedInOrTrouble(application, token)),
    address: request.address,
    requestId: request.requestId ?? uuidv7(),
    newId: () => uuidv7(),
  };
}

async function signedInOrTrouble(application: Application, token: string | null) {
  try {
    return { signedIn: token ? await signedInFrom(application, hashToken(token)) : null };
  } catch (error) {
    const trouble = explainTrouble(error, "nothing saved");
    if (isDomainError(trouble)) return { signedIn: null, trouble };
    throw error;
  }
}

const extendBelowDays = 15;

/** The session that a cookie opens; one that is used is kept alive. */
async function signedInFrom(application: Application, tokenHash: string): Promise<SignedIn | null> {
  const now = application.now();
  const signedIn = await findSignedIn(application.database, tokenHash, now);
  if (signedIn && signedIn.expires.getTime() - now.getTime() < extendBelowDays * 86_400_000) {
    await extendSession(application.database, tokenHash, now);
  }
  return signedIn;
}
