import { type Delivery, insertJobs, type SentJobs } from "@talus/db/jobs/queue";
import type { Sql } from "@talus/db/transaction";

const daySec = 86_400;

/** A job goes on after every fault that is not its own: a database that restarts, a worker that ends. */
const untilDone = {
  retryLimit: 200,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 60,
  expireInSeconds: 4 * 3600,
  heartbeatSeconds: 10,
  deleteAfterSeconds: daySec,
};

const withDeadLetter = { ...untilDone, deadLetter: "jobs.dead" };

/** The queues of pg-boss, by name. */
export const queues = {
  /** Asks every organisation to keep its plans ahead. */
  "plans.due": { ...withDeadLetter, policy: "exclusive" },
  /** Keeps an organisation's plans placed four weeks ahead. */
  "plans.roll": { ...withDeadLetter, policy: "exclusive" },
  /** Assigns to more athletes than one answer waits for. */
  "plans.assign": { ...withDeadLetter, policy: "exclusive" },
  /** Takes such an assignment back. */
  "plans.undo": { ...withDeadLetter, policy: "exclusive" },
  /** Imports more tests than one answer waits for. */
  "tests.import": { ...withDeadLetter, policy: "exclusive" },
  /** Takes such an import back. */
  "tests.undo": { ...withDeadLetter, policy: "exclusive" },
  /** Imports a large roster, all or nothing. */
  "roster.import": { ...withDeadLetter, policy: "exclusive" },
  /** Pauses, archives, restores or moves more athletes than one answer waits for. */
  "roster.change": { ...withDeadLetter, policy: "exclusive" },
  /** Takes such a change back. */
  "roster.revert": { ...withDeadLetter, policy: "exclusive" },
  /** Writes the file of more athletes than one answer waits for. */
  "roster.export": { ...withDeadLetter, policy: "exclusive" },
  /** Takes the import of a large roster back. */
  "roster.undo": { ...withDeadLetter, policy: "exclusive" },
  /** Ends the absences of whom is back. */
  "absences.end": { ...withDeadLetter, policy: "exclusive" },
  /** Deletes what nobody asks for any more. */
  "old.delete": { ...withDeadLetter, policy: "exclusive" },
  /** Recounts the weeks of some athletes, and what is true of them now. */
  "weeks.check": { ...withDeadLetter, policy: "exclusive" },
  /** Sends a mail. A server that refuses one for now is asked again for about an hour: most links last no longer. */
  "mail.send": {
    ...withDeadLetter,
    policy: "standard",
    retryLimit: 16,
    retryDelayMax: 600,
    expireInSeconds: 300,
    deleteAfterSeconds: 3600,
  },
  /** Gets what was given up, to tell of it. */
  "jobs.dead": { ...untilDone, policy: "standard" },
} as const satisfies Record<string, Delivery>;

/** The name of a queue. */
export type QueueName = keyof typeof queues;

/** Hands jobs of the transaction's organisation (or of none) to the workers, if the transaction is kept. */
export async function sendJobs(db: Sql, queue: QueueName, jobs: SentJobs["jobs"]): Promise<void> {
  await insertJobs(db, { queue, delivery: queues[queue], jobs });
}
