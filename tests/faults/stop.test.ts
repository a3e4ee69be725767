import { rmSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { build } from "../../packages/embedded/bin/build.mjs";
import { signalServer } from "../support/server-process";
import { preparedFolder, processesOf, startTalus, type Talus } from "../support/talus";

let folder: string;
beforeAll(async () => {
  await build();
  folder = await preparedFolder();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const nothingLeft = () => expect.poll(() => processesOf(folder)).toEqual([]);
/** As Ctrl-C in a terminal reaches everything that was started there. */
const interrupt = ({ child }: Talus) => process.kill(-(child.pid ?? 0), "SIGINT");

test.each(["Starting the embedded", "✓ Starting the embedded"])(
  'a stop at "%s" leaves nothing running',
  async (moment) => {
    const talus = await startTalus(folder);
    await talus.says(moment);
    interrupt(talus);
    expect(await talus.ended).toBe(130);
    expect(processesOf(folder)).toEqual([]);
  },
);

test("a second start names the first, a part that dies comes back, and SIGTERM ends npm and all of it", async () => {
  const talus = await startTalus(folder, { by: "npm" });
  await talus.says("Starting the embedded");
  const second = await startTalus(folder, { port: Number(new URL(talus.url).port) });
  await talus.says("Ready");
  expect(await second.ended).toBe(1);
  expect(second.output()).toMatch(
    new RegExp(`Talus runs from this folder already: process \\d+, at ${talus.url}`),
  );

  const readyz = () =>
    fetch(`${talus.url}/readyz`).then(
      ({ status }) => status,
      () => 0,
    );
  expect(await readyz()).toBe(200);
  signalServer(`${folder}/postgres`, "SIGKILL");
  expect(await readyz()).toBe(503);
  await talus.says("The database runs again");
  await expect.poll(readyz).toBe(200);

  const web = processesOf(folder).find((process) => process.includes("/code/web.mjs"));
  process.kill(Number.parseInt(web ?? "", 10), "SIGKILL");
  await talus.says("The web server runs again");
  expect(await readyz()).toBe(200);

  talus.child.kill("SIGTERM");
  await talus.ended;
  await nothingLeft();
});

test.each(["✓ Starting the embedded", "Ready"])(
  'npm alone killed at "%s" takes everything with it',
  async (moment) => {
    const talus = await startTalus(folder, { by: "npm" });
    await talus.says(moment);
    talus.child.kill("SIGKILL");
    await nothingLeft();
  },
);
