import { addDays, localDateIn } from "@talus/domain/calendar";
import { Client } from "pg";
import { build } from "../../packages/embedded/bin/build.mjs";
import { wallTest } from "../support/planned-athletes";
import { openSession, sessionCookie } from "../support/session";
import { logOf } from "../support/session-log";
import { startWeb } from "../support/web-server";
import { startWorkerProcess } from "../support/worker";
import { type LargeOrganisation, openLargeOrganisation } from "./large-organisation";

/**
 * So many logs are sent a second where the machine takes them, by so many at once, for so long; one of five is of an
 * earlier day, and beside one of so many a test is taken.
 */
const load = { logs: 200, writers: 4, seconds: 20, perTest: 200 };
/** Somebody looks this often for what no week shows yet: no figure is finer. */
const lookEverySec = 0.02;
const mostMs = 1000;

/**
 * How long after a write the kept weeks of its team, its type and everybody hold it, in ms, while hundreds of logs
 * a second come in for 10,000 athletes. Each is counted from the last look before it was seen.
 */
export async function staleness(): Promise<{ figure: string; isMet: boolean }> {
  await build();
  const organisation = await openLargeOrganisation({ athletes: 10_000, years: 2 });
  const { databaseUrl, migrationDatabaseUrl: ownerUrl, owner } = organisation;
  const cookie = `${sessionCookie}=${await openSession({ ownerUrl }, owner)}`;
  const web = await startWeb({ databaseUrl });
  const worker = await startWorkerProcess(databaseUrl);
  const options = { connectionString: ownerUrl, options: "-c app.maintenance=on" };
  const [watcher, clock] = [new Client(options), new Client(options)];
  await Promise.all([watcher.connect(), clock.connect()]);
  try {
    let isOver = false;
    const watching = watch(watcher, () => isOver);
    const begin = performance.now();
    const pause = (seconds: number) => clock.query("SELECT pg_sleep($1)", [seconds]);
    const sent = await send(organisation, pause, async (procedure, json) => {
      const answer = await fetch(`${web.url}/api/trpc/${procedure}`, {
        method: "POST",
        headers: { cookie, "content-type": "application/json" },
        body: JSON.stringify({ json }),
      });
      if (answer.status !== 200) throw new Error(`${procedure}: ${await answer.text()}`);
      await answer.arrayBuffer();
    });
    const seconds = (performance.now() - begin) / 1000;
    isOver = true;
    const ages = (await watching).toSorted((a, b) => a - b);
    const at = (share: number) => (ages[Math.floor(ages.length * share)] ?? Number.NaN).toFixed(0);
    const rate = (sent / seconds).toFixed(0);
    return {
      figure: `${at(0.5)} ms in the middle, ${at(0.99)} ms p99, ${ages.at(-1)?.toFixed(0)} ms at most, of ${ages.length} changes at ${rate} writes a second`,
      isMet: Number(at(0.99)) <= mostMs,
    };
  } finally {
    await Promise.all([watcher.end(), clock.end()]);
    await worker.stop();
    await web.stop();
    await organisation.stop();
  }
}

/** Sends logs and tests at their pace, or as fast as they are taken; gives how many. */
async function send(
  { athleteIds }: LargeOrganisation,
  pause: (seconds: number) => Promise<unknown>,
  post: (procedure: string, input: object) => Promise<void>,
): Promise<number> {
  const today = localDateIn("Europe/Amsterdam", new Date());
  let sent = 0;
  const begin = performance.now();
  const write = async (writer: number) => {
    for (let turn = writer; ; turn += load.writers) {
      const seconds = (performance.now() - begin) / 1000;
      if (seconds > load.seconds) return;
      if (turn / load.logs > seconds) await pause(turn / load.logs - seconds);
      const athleteId = athleteIds[(turn * 37) % athleteIds.length] ?? "";
      const date = addDays(today, turn % 5 === 0 ? -(turn % 7) : 0);
      await post("sessions.log", logOf(athleteId, null, { date }));
      sent++;
      if (turn % load.perTest > 0) continue;
      await post("assessments.create", wallTest(athleteId, { takenOn: today, confirmed: true }));
      sent++;
    }
  };
  await Promise.all(Array.from({ length: load.writers }, (_, writer) => write(writer)));
  return sent;
}

/** The ages of changes when the weeks held them, until no more come and all are written. */
async function watch(client: Client, isOver: () => boolean): Promise<number[]> {
  const ages: number[] = [];
  const since = new Map<string, number>();
  for (let before = performance.now(), isDone = false; !isDone; ) {
    const now = performance.now();
    const { rows } = await client.query<{ id: string }>(
      "SELECT id FROM trend_mark WHERE NOT weeks_written",
    );
    const left = new Set(rows.map(({ id }) => id));
    for (const [id, at] of since) {
      if (left.has(id)) continue;
      ages.push(performance.now() - at);
      since.delete(id);
    }
    for (const id of left) if (!since.has(id)) since.set(id, before);
    before = now;
    isDone = isOver() && since.size === 0;
    await client.query("SELECT pg_sleep($1)", [lookEverySec]);
  }
  return ages;
}
