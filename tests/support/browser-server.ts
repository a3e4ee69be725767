/** The production server on a fresh clone of the template database, for the browser tests. */
import { once } from "node:events";
import { hashPassword } from "@talus/api/auth/password";
import { makeDemo } from "@talus/demo/make-demo";
import { build } from "../../packages/embedded/bin/build.mjs";
import { demoPeople } from "./demo-people";
import { cloneTemplate, dropClones, openTemplate } from "./template";
import { startWeb } from "./web-server";

const { stop, ...template } = await openTemplate();
const name = `test_${process.pid}_browser`;
const { databaseUrl } = await cloneTemplate(template, name);
const passwordHash = await hashPassword(demoPeople.password);
const made = await makeDemo({
  databaseUrl,
  seed: 1,
  today: new Date().toISOString().slice(0, 10),
  coachPasswordHash: passwordHash,
  athletePasswordHash: passwordHash,
});
if (made.coachEmail !== demoPeople.coachEmail || made.athleteEmail !== demoPeople.athleteEmail) {
  throw new Error(`The demonstration's people are ${made.coachEmail} and ${made.athleteEmail} now`);
}
await build();
const web = await startWeb({
  databaseUrl,
  port: Number(process.env.E2E_PORT ?? 3123),
});

await Promise.race([once(process, "SIGTERM"), once(process, "SIGINT"), web.ended]);
await web.stop();
await dropClones(template, name);
await stop();
process.exit(0);
