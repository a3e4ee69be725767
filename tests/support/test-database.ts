import { randomBytes } from "node:crypto";
import { inject } from "vitest";
import { cloneTemplate, withParameter } from "./template";

/** A migrated, empty database of its own for the calling test file; about 60 ms. */
export async function testDatabase(): Promise<{
  /** The application's login, as in earnest: row-level security applies. */
  databaseUrl: string;
  /** The owner's login in maintenance, to look at and arrange what the application may not. */
  ownerUrl: string;
}> {
  const clone = `${inject("run")}${randomBytes(4).toString("hex")}`;
  const urls = await cloneTemplate(inject("template"), clone);
  const ownerUrl = withParameter(urls.migrationDatabaseUrl, "options", "-c app.maintenance=on");
  return { databaseUrl: urls.databaseUrl, ownerUrl };
}
