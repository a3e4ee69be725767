import { createApplication } from "@talus/api/application";
import { createCaller } from "@talus/api/root";
import { hashToken, newToken } from "@talus/api/tokens";
import { Client } from "pg";
import { v7 as uuidv7 } from "uuid";
import { build } from "../../packages/embedded/bin/build.mjs";
import { sessionCookie } from "../support/session";
import { startWeb } from "../support/web-server";
import { withClone } from "./clone";
import { type Comparison, compare } from "./compare";
import { requestsPerSecond } from "./load";

/** P3: requests per second of a read with session, RLS and database, over a route that does nothing. */
export async function procedureRead(): Promise<Comparison> {
  await build();
  return withClone(async (urls) => {
    const cookie = await signedInCookie(urls);
    const web = await startWeb({ databaseUrl: urls.databaseUrl, variables: { BENCH: "1" } });
    try {
      return await compare(
        () =>
          requestsPerSecond({ url: `${web.url}/api/trpc/organisations.get`, headers: { cookie } }),
        () => requestsPerSecond({ url: `${web.url}/api/bare` }),
      );
    } finally {
      await web.stop();
    }
  });
}

/** Signs an owner up and writes the session row that a sign-in would have written. */
async function signedInCookie(urls: {
  databaseUrl: string;
  migrationDatabaseUrl: string;
}): Promise<string> {
  const application = createApplication({
    databaseUrl: urls.databaseUrl,
    publicUrl: "http://talus.test",
    authSecret: "a secret that guards nothing",
    signUp: "open",
  });
  await createCaller({
    ...application,
    tokenHash: null,
    address: "127.0.0.1",
    requestId: "bench",
    newId: () => uuidv7(),
  }).accounts.signUp({
    organisationName: "Bench",
    timeZone: "UTC",
    name: "Bench Owner",
    email: "owner@bench.example",
    password: "a password for the bench",
  });
  await application.database.close();
  const token = newToken();
  const owner = new Client({
    connectionString: urls.migrationDatabaseUrl,
    options: "-c app.maintenance=on",
  });
  await owner.connect();
  await owner.query(
    `INSERT INTO session (token_hash, user_id, active_organisation_id, expires)
     SELECT $1, m.user_id, m.organisation_id, now() + interval '1 day' FROM membership m`,
    [hashToken(token)],
  );
  await owner.end();
  return `${sessionCookie}=${token}`;
}
