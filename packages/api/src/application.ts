import { type DatabaseOptions, openDatabase } from "@talus/db/transaction";
import type { SignUpMode } from "@talus/domain/accounts/account.schema";
import { createMailer } from "./auth/mail/mailer";
import type { Application } from "./context";

/** What the environment says, already checked. */
export type ApplicationSettings = {
  databaseUrl: string;
  databaseConnections?: DatabaseOptions["connections"];
  databaseStatements?: DatabaseOptions["statements"];
  publicUrl: string;
  /** Where workers send mail; without it none is taken. */
  smtpUrl?: string | undefined;
  authSecret: string;
  signUp: SignUpMode;
  space?: Application["space"];
};

/** The process's application. Cheap to call again: connections are shared per URL. */
export function createApplication(settings: ApplicationSettings): Application {
  const { databaseConnections: connections, databaseStatements: statements } = settings;
  const database = openDatabase(settings.databaseUrl, { connections, statements });
  return {
    database,
    mailer: settings.smtpUrl ? createMailer(database, settings.authSecret) : null,
    publicUrl: settings.publicUrl,
    signUp: settings.signUp,
    space: settings.space,
    now: () => new Date(),
  };
}
