import { createApplication } from "@talus/api/application";
import type { Application } from "@talus/api/context";
import { env } from "./env";

/** The process's application; what is heavy in it is shared between the HTTP entry and Next. */
export function application(): Application {
  const { databaseUrl, publicUrl, smtpUrl, mailFrom, signUp, space, ...database } = env();
  return createApplication({
    databaseUrl,
    connections: database.databaseConnections,
    statements: database.databaseStatements,
    ...{ publicUrl, smtpUrl, mailFrom, signUp, space },
  });
}
