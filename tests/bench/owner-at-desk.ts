import type { Page } from "@playwright/test";
import { hashPassword } from "@talus/api/auth/password";
import { makeOrganisation } from "@talus/demo/organisation/make-organisation";
import type { LocalDate } from "@talus/domain/calendar";
import { Client } from "pg";
import { v7 as uuidv7 } from "uuid";
import { build } from "../../packages/embedded/bin/build.mjs";
import { openSession } from "../support/session";
import { startWeb } from "../support/web-server";
import { startWorkerProcess } from "../support/worker";
import { withClone } from "./clone";
import { inBrowser } from "./in-browser";

/** Athletes of the organisation; `BENCH_ATHLETES` another number. */
export const athletes = Number(process.env.BENCH_ATHLETES ?? 10_000);

/** An owner's page, signed in, of the product with its worker. */
type Desk = { page: Page; url: string };

/** Runs work at the desk of the owner of an organisation of the generator, one year old. */
export async function withOwnerAtDesk<T>(work: (desk: Desk) => Promise<T>): Promise<T> {
  await build();
  return withClone(async ({ databaseUrl, migrationDatabaseUrl: ownerUrl }) => {
    await makeOrganisation({
      ...{ athletes, years: 1, seed: 1, databaseUrl },
      today: new Date().toISOString().slice(0, 10) as LocalDate,
      coachPasswordHash: await hashPassword(uuidv7()),
    });
    const token = await openSession({ ownerUrl }, await ownerIn(ownerUrl));
    const [web, worker] = await Promise.all([
      startWeb({ databaseUrl }),
      startWorkerProcess(databaseUrl),
    ]);
    try {
      return await inBrowser({ url: web.url, token }, (page) => work({ page, url: web.url }));
    } finally {
      await Promise.all([web.stop(), worker.stop()]);
    }
  });
}

/** The owner of the only organisation of a database. */
async function ownerIn(ownerUrl: string): Promise<{ userId: string; organisationId: string }> {
  const options = "-c app.maintenance=on";
  const database = new Client({ connectionString: ownerUrl, options });
  await database.connect();
  const { rows } = await database.query(
    `SELECT user_id AS "userId", organisation_id AS "organisationId" FROM membership WHERE role = 'owner'`,
  );
  await database.end();
  return rows[0];
}
