import type { Owner } from "../drafts/stored-draft";
import { type Entry, entryKey, hasEnded, isForLater, type Refusal, type Waiting } from "./entry";
import { type AnswerOf, type InputOf, type Procedure, sendableOf } from "./sendables";

/** What became of a write: stored by the server, waiting in the browser, or refused and waiting to be mended. */
export type Outcome<P extends Procedure> =
  | { kind: "sent"; answer: AnswerOf<P> }
  | { kind: "waiting"; message: string }
  | { kind: "refused"; refusal: Refusal; answer: AnswerOf<P> | null };

/** A write to be handed over; `id` tells it from others and makes a second one of it the same. */
export type NewEntry<P extends Procedure> = {
  procedure: P;
  id: string;
  input: InputOf<P>;
  draftKey?: string;
};

type Parts = {
  owner: Owner;
  store: {
    list: () => Promise<Entry[]>;
    put: (entry: Entry) => Promise<void>;
    settle: (entry: Entry, next: Entry | null) => Promise<void>;
  };
  send: (entry: Entry) => Promise<unknown>;
  /** What an error says; a null code: no answer came. */
  readError: (error: unknown) => Refusal;
  /** Whether this browser is still its owner's. */
  isPresent: () => boolean;
  /** Runs once the server has it, before it goes from the list. */
  onSent: (entry: Entry) => Promise<void>;
  now: () => number;
};

const tooOld =
  "An older version of Talus kept this, and it can no longer be read. Enter it once more.";

/**
 * The writes of one person that wait in the browser. A write lies in the store before anything is
 * sent, goes when the server has it, and stays with the reason where the server refuses it.
 */
export function makeOutbox(parts: Parts) {
  const { owner, store } = parts;
  const listeners = new Set<() => void>();
  const underway = new Map<string, Promise<Outcome<Procedure>>>();
  const lost = new Set<string>();
  let entries: readonly Entry[] = [];
  let shown: readonly Waiting[] = [];

  const show = (next: readonly Entry[]) => {
    entries = next;
    shown = entries.map((entry) => ({
      ...entry,
      isSending: underway.has(nameOf(entry)),
      isStored: !lost.has(entry.key),
    }));
    for (const run of listeners) run();
  };
  const without = (key: string) => entries.filter((entry) => entry.key !== key);

  const refuse = async (entry: Entry, refusal: Refusal, answer: unknown) => {
    const refused = { ...entry, refusal };
    await store.settle(entry, refused).catch(() => undefined);
    show(entries.map((one) => (one.key === entry.key && one.at === entry.at ? refused : one)));
    return { kind: "refused", refusal, answer: answer as AnswerOf<Procedure> | null } as const;
  };

  const sendNow = async (entry: Entry): Promise<Outcome<Procedure>> => {
    if (!parts.isPresent()) return { kind: "waiting", message: "Somebody else is signed in here." };
    const sendable = sendableOf(entry.procedure);
    try {
      const { inputSchemas } = await import("./input-schemas");
      const isReadable =
        entry.version === sendable?.version &&
        inputSchemas[entry.procedure].safeParse(entry.input).success;
      if (!isReadable)
        return await refuse(entry, { message: tooOld, code: null, detail: null }, null);
      const answer = (await parts.send(entry)) as AnswerOf<Procedure>;
      const message = sendable.refusal?.(answer) ?? null;
      if (message !== null)
        return await refuse(entry, { message, code: null, detail: null }, answer);
      await store.settle(entry, null).catch(() => undefined);
      await parts.onSent(entry);
      show(entries.filter((one) => one.key !== entry.key || one.at !== entry.at));
      return { kind: "sent", answer };
    } catch (error) {
      const refusal = parts.readError(error);
      if (!isForLater(refusal.code)) return refuse(entry, refusal, null);
      return { kind: "waiting", message: refusal.message };
    }
  };

  const send = (entry: Entry): Promise<Outcome<Procedure>> => {
    const name = nameOf(entry);
    const known = underway.get(name);
    if (known) return known;
    const sending = sendNow(entry).finally(() => {
      underway.delete(name);
      show([...entries]);
    });
    underway.set(name, sending);
    show([...entries]);
    return sending;
  };

  /** What was kept by earlier visits; what is too old goes, whoever's it was. */
  const load = async () => {
    const stored = await store.list();
    for (const entry of stored) {
      if (hasEnded(entry, parts.now())) await store.settle(entry, null);
    }
    const mine = stored.filter(
      (entry) => isOf(entry.owner, owner) && !hasEnded(entry, parts.now()),
    );
    const newer = new Set(entries.map(({ key }) => key));
    show([...mine.filter(({ key }) => !newer.has(key)), ...entries].sort((a, b) => a.at - b.at));
  };

  return {
    load,
    entries: () => shown,
    subscribe: (run: () => void) => {
      listeners.add(run);
      return () => void listeners.delete(run);
    },
    /**
     * Keeps a write, then sends it. `stored` resolves once it lies in the browser (or the browser has
     * refused, see `isStored` of the entry), before anything is sent.
     */
    hand<P extends Procedure>({ procedure, id, input, draftKey }: NewEntry<P>) {
      const entry: Entry = {
        key: entryKey(owner, id),
        owner,
        athleteId: (input as { athleteId: string }).athleteId,
        procedure,
        version: sendableOf(procedure).version,
        input,
        stop: sendableOf(procedure).stop?.(input as { athleteId: string }) ?? null,
        at: parts.now(),
        draftKey: draftKey ?? null,
        refusal: null,
      };
      const stored = store
        .put(entry)
        .then(
          () => void lost.delete(entry.key),
          () => void lost.add(entry.key),
        )
        .then(() => show([...without(entry.key), entry]));
      return { stored, outcome: stored.then(() => send(entry)) as Promise<Outcome<P>> };
    },
    /** Sends a refused write once more. */
    again: async (key: string) => {
      const entry = entries.find((one) => one.key === key);
      if (!entry) return;
      const waiting = { ...entry, refusal: null };
      await store.settle(entry, waiting).catch(() => undefined);
      show(entries.map((one) => (one.key === key ? waiting : one)));
      await send(waiting);
    },
    /** Sends whatever waits, oldest first; each by itself, so that one cannot hold up the others. */
    flush: async () => {
      for (const entry of entries) if (entry.refusal === null) await send(entry);
    },
    /** Throws a write away, on the person's word. */
    dismiss: async (key: string) => {
      const entry = entries.find((one) => one.key === key);
      show(without(key));
      if (entry) await store.settle(entry, null).catch(() => undefined);
    },
  };
}

/** The writes of one person in this browser. */
export type Outbox = ReturnType<typeof makeOutbox>;

function isOf(one: Owner, other: Owner): boolean {
  return one.userId === other.userId && one.organisationId === other.organisationId;
}

/** One content of one write: what is underway. */
function nameOf({ key, at }: Entry): string {
  return `${key} ${at}`;
}
