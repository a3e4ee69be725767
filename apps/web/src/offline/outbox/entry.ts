import type { Owner } from "../drafts/stored-draft";
import type { Procedure, StopReport } from "./sendables";

/** A write that waits in the browser: whose, what, and how it stands. */
export type Entry = {
  /** The person and the write's own id: a second write of the same id takes the first one's place. */
  key: string;
  owner: Owner;
  athleteId: string;
  procedure: Procedure;
  version: number;
  input: unknown;
  /** What in it stops training; null where nothing does. */
  stop: StopReport | null;
  /** Milliseconds; tells a newer content of the same key from an older one. */
  at: number;
  /** The kept draft that is done with once it is stored; null: none. */
  draftKey: string | null;
  /** Why the server does not take it; null while it waits. */
  refusal: Refusal | null;
};

/** An entry as pages show it. */
export type Waiting = Entry & {
  isSending: boolean;
  /** It outlives the tab; false where the browser refuses to keep anything. */
  isStored: boolean;
};

/** What the server said, and what it said in detail for a page to go on from. */
export type Refusal = { message: string; code: string | null; detail: unknown };

/** The key of a write of this person. */
export function entryKey({ userId }: Owner, id: string): string {
  return `${userId}/${id}`;
}

const dayMs = 86_400_000;

/** How long the browser holds a write that could not be sent or was refused. */
const heldDays = 30;

/** Whether a write is too old to be held on. */
export function hasEnded({ at }: Pick<Entry, "at">, now: number): boolean {
  return now - at > heldDays * dayMs;
}

/** Codes that say nothing about the write itself: it is sent again later. */
const laterCodes = [
  "UNAUTHORIZED",
  "TOO_MANY_REQUESTS",
  "TIMEOUT",
  "INTERNAL_SERVER_ERROR",
  "BAD_GATEWAY",
  "SERVICE_UNAVAILABLE",
  "GATEWAY_TIMEOUT",
  "CLIENT_CLOSED_REQUEST",
];

/** Whether an answer with this code leaves a write waiting; no code: no answer came. */
export function isForLater(code: string | null): boolean {
  return code === null || laterCodes.includes(code);
}
