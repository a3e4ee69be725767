"use client";

import { type DBSchema, openDB } from "idb";
import type { Entry } from "./entry";

interface Schema extends DBSchema {
  outbox: { key: string; value: Entry };
}

const storeName = "outbox";

let opened: ReturnType<typeof open> | undefined;

function open() {
  return openDB<Schema>("talus", 1, {
    upgrade: (database) => void database.createObjectStore(storeName, { keyPath: "key" }),
  });
}

function database() {
  opened ??= open().catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

/** Everything that waits in this browser, whoever's it is. */
export async function listEntries(): Promise<Entry[]> {
  return (await database()).getAll(storeName);
}

/** Stores an entry; once it resolves, the entry outlives the tab, the browser and the battery. */
export async function putEntry(entry: Entry): Promise<void> {
  const transaction = (await database()).transaction(storeName, "readwrite", {
    durability: "strict",
  });
  await transaction.store.put(entry);
  await transaction.done;
}

/** Forgets everything that waits of one person, in whichever of their organisations. */
export async function clearEntries(userId: string): Promise<void> {
  const transaction = (await database()).transaction(storeName, "readwrite");
  for (const { key, owner } of await transaction.store.getAll()) {
    if (owner.userId === userId) await transaction.store.delete(key);
  }
  await transaction.done;
}

/** Changes or (null) removes an entry, unless a newer content took its place meanwhile. */
export async function settleEntry(entry: Entry, next: Entry | null): Promise<void> {
  const transaction = (await database()).transaction(storeName, "readwrite");
  const stored = await transaction.store.get(entry.key);
  if (stored?.at === entry.at) {
    if (next === null) await transaction.store.delete(entry.key);
    else await transaction.store.put(next);
  }
  await transaction.done;
}
