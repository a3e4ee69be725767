import { type Database, type Sql, withOrganisation } from "@talus/db/transaction";
import { v7 as uuidv7 } from "uuid";
import { sendJobs } from "../../jobs/queues";
import { type Mail, sealMail } from "./sealed-mail";

/**
 * Takes mails, which a worker sends and tries again until the server takes them. With `within` they are
 * taken only if that transaction is kept.
 */
export type Mailer = (mails: readonly Mail[], within?: Sql) => Promise<void>;

/** A mailer that hands mails to the workers, sealed with the process's secret. */
export function createMailer(database: Database, authSecret: string): Mailer {
  return async (mails, within) => {
    const jobs = await Promise.all(
      mails.map(async (mail) => ({
        id: uuidv7(),
        data: { sealed: await sealMail(mail, authSecret) },
      })),
    );
    const send = (db: Sql) => sendJobs(db, "mail.send", jobs);
    if (within) return send(within);
    await withOrganisation(database, { organisationId: null, userId: null }, send);
  };
}
