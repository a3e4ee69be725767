import pg from "pg";
import type { Database } from "../transaction";
import { queueChannel } from "./tell.sql";

/** Hears of changes of queues. */
export type ChangeListener = {
  /** Whether every change is heard of now. */
  isListening: () => boolean;
  close: () => Promise<void>;
};

/** What is done with what is heard. */
export type Hearing = {
  /** The queue of an organisation may be another one now. */
  onChange: (organisationId: string) => void;
  /** Changes may be missed from now on, until the database can be heard again. */
  onLost: () => void;
};

const firstPauseMs = 500;
const longestPauseMs = 30_000;
const checkMs = 15_000;

/**
 * Listens on a connection of its own to what transactions tell of queues that they changed, and connects
 * anew where it breaks. Behind a pooler that lends each transaction another connection (statements without
 * names) nothing can be heard: then it never listens.
 */
export function listenForChanges(
  { pool, statements }: Database,
  { onChange, onLost }: Hearing,
): ChangeListener {
  let client: pg.Client | null = null;
  let isListening = false;
  let isClosed = false;
  let pauseMs = firstPauseMs;
  let timer: NodeJS.Timeout | undefined;

  const connect = async () => {
    const { connectionString } = pool.options;
    const made = new pg.Client({ connectionString, keepAlive: true, query_timeout: checkMs });
    client = made;
    made.on("notification", ({ payload }) => payload && onChange(payload));
    made.on("error", () => lose(made));
    made.on("end", () => lose(made));
    try {
      await made.connect();
      await made.query(`LISTEN ${queueChannel}`);
      if (isClosed) return await made.end();
      isListening = true;
      pauseMs = firstPauseMs;
      timer = setInterval(() => void check(made), checkMs).unref();
    } catch {
      lose(made);
    }
  };
  // A connection may break without a word; then no answer comes.
  const check = (made: pg.Client) => made.query("SELECT 1").catch(() => lose(made));
  const lose = (made: pg.Client) => {
    if (client !== made) return;
    client = null;
    clearInterval(timer);
    void made.end().catch(() => {});
    if (isListening) onLost();
    isListening = false;
    if (isClosed) return;
    timer = setTimeout(() => void connect(), pauseMs).unref();
    pauseMs = Math.min(pauseMs * 2, longestPauseMs);
  };
  if (statements === "named") void connect();
  return {
    isListening: () => isListening,
    async close() {
      isClosed = true;
      clearTimeout(timer);
      await client?.end();
    },
  };
}
