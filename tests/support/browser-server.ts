/** A production server and its worker for each browser worker, on a copy of the demonstration club of its own. */
import { once } from "node:events";
import { rmSync } from "node:fs";
import { hashPassword } from "@talus/api/auth/password";
import { makeDemo } from "@talus/demo/make-demo";
import { build } from "../../packages/embedded/bin/build.mjs";
import { stopInOrder, stopping } from "../../packages/embedded/bin/stopping.mjs";
import { type BrowserLog, browserLogFile, noteBrowserLogs } from "./browser-logs";
import { browserPorts } from "./browser-places";
import { demoPeople } from "./demo-people";
import { cloneTemplate, dropClones, openTemplate } from "./template";
import { startWeb } from "./web-server";
import { startWorkerProcess } from "./worker";

stopInOrder();
const { stop, ...template } = await openTemplate();
const name = `test_${process.pid}_browser`;
const club = { ...template, name };
await build();
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
const servers: { stop: () => Promise<unknown>; ended: Promise<unknown> }[] = [];
const logs: BrowserLog[] = [];
// They start one after the other, because the last one's answer begins the tests.
for (const port of browserPorts) {
  const clone = `${name}_${port}`;
  const { databaseUrl } = await cloneTemplate(club, clone);
  const logFile = browserLogFile(port);
  rmSync(logFile, { force: true });
  const { administratorUrl } = template.server;
  logs.push({ logFile, administratorUrl: new URL(`/${clone}`, administratorUrl).href });
  noteBrowserLogs(logs);
  servers.push(
    await startWorkerProcess(databaseUrl, { logFile }),
    await startWeb({ databaseUrl, port, logFile }),
  );
}

await Promise.race([once(stopping, "abort"), ...servers.map(({ ended }) => ended)]);
await Promise.all(servers.map((server) => server.stop()));
await dropClones(template, name);
await stop();
process.exit(0);
