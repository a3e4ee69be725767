/** The production server on a fresh clone of the template database, for the browser tests. */
import { once } from "node:events";
import { build } from "../../packages/db/bin/build.mjs";
import { cloneTemplate, dropClones, openTemplate } from "./template";
import { startWeb } from "./web-server";

const { stop, ...template } = await openTemplate();
const name = `test_${process.pid}_browser`;
const { databaseUrl } = await cloneTemplate(template, name);
await build();
const web = await startWeb({ databaseUrl, port: Number(process.env.E2E_PORT ?? 3123) });

await Promise.race([once(process, "SIGTERM"), once(process, "SIGINT"), web.ended]);
await web.stop();
await dropClones(template, name);
await stop();
process.exit(0);
