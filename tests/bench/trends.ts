import { deepStrictEqual } from "node:assert";
import { refreshTrends } from "@talus/api/trends/background/refresh-trends";
import { Client } from "pg";
import { build } from "../../packages/embedded/bin/build.mjs";
import { applicationOf } from "../support/background";
import { openSession } from "../support/session";
import { cloneTemplate, dropClones, openTemplate } from "../support/template";
import { startWeb } from "../support/web-server";
import { createWorldIn, type World } from "../support/world";
import { type Comparison, compare } from "./compare";
import { addAthletes } from "./many-athletes";

type Procedures = ReturnType<World["as"]>["trends"];
type Answer<P extends keyof Procedures> = Awaited<ReturnType<Procedures[P]>>;
type Asked = { ms: number; answer: unknown };
type Ask = (procedure: string, input: object) => Promise<Asked>;

/** Runs work on a served organisation of 10,000 athletes over two years, whose trends are kept. */
async function onMany<T>(
  work: (ask: Ask, keep: (isKept: boolean) => Promise<void>, teamId: string) => Promise<T>,
): Promise<T> {
  await build();
  const { stop, ...template } = await openTemplate();
  const name = `test_${process.pid}_bench`;
  const urls = await cloneTemplate(template, name);
  const world = await createWorldIn({ ...urls, ownerUrl: urls.migrationDatabaseUrl });
  const web = await startWeb(world);
  const owner = new Client({ connectionString: world.ownerUrl });
  try {
    await owner.connect();
    await addAthletes(world, 10_000, 2);
    world.clock.now = new Date();
    const begun = performance.now();
    await refreshTrends(applicationOf(world), world.club.organisationId);
    process.stdout.write(`${(performance.now() - begun).toFixed(0)} ms to write all rows\n`);
    await owner.query(
      "VACUUM ANALYZE trend_test_week, trend_session_week, trend_period, trend_group",
    );
    const cookie = `authjs.session-token=${await openSession(world, world.club.owner)}`;
    const ask: Ask = async (procedure, input) => {
      const json = encodeURIComponent(JSON.stringify({ json: input }));
      const begin = performance.now();
      const answer = await fetch(`${web.url}/api/trpc/${procedure}?input=${json}`, {
        headers: { cookie },
      });
      const body = (await answer.json()) as { result: { data: { json: unknown } } };
      if (answer.status !== 200) throw new Error(`${procedure}: ${JSON.stringify(body)}`);
      return { ms: performance.now() - begin, answer: body.result.data.json };
    };
    const keep = async (isKept: boolean) => {
      await owner.query("SET app.maintenance = 'on'");
      const name = isKept ? "substr(group_key, 8)" : "'put by ' || group_key";
      await owner.query(
        `UPDATE trend_group SET group_key = ${name} WHERE group_key LIKE 'put by %' = $1`,
        [isKept],
      );
    };
    return await work(ask, keep, world.club.teamA);
  } finally {
    await owner.end();
    await web.stop();
    await world.close();
    await dropClones(template, name);
    await stop();
  }
}

/**
 * P1: what the trend of an organisation and of a team of 10,000 takes over HTTP, in ms: the worst of several
 * periods. Beside it the same request while no row is kept, which must answer the same.
 */
export function trend(): Promise<Comparison> {
  return onMany(async (ask, keep, teamId) => {
    let worst: Comparison | null = null;
    const questions = [
      ["trends.organisation", { weeks: 16 }],
      ["trends.organisation", { weeks: 104 }],
      ["trends.organisation", { weeks: 16, athleteType: "runner" }],
      ["trends.team", { weeks: 16, teamId }],
    ] as const;
    for (const [procedure, input] of questions) {
      const kept = await ask(procedure, input);
      const found = await compare(
        async () => (await ask(procedure, input)).ms,
        async () => {
          await keep(false);
          const { ms, answer } = await ask(procedure, input);
          await keep(true);
          deepStrictEqual(answer, kept.answer);
          return ms;
        },
      );
      const figures = `${found.candidate.toFixed(1)} ms, ${found.reference.toFixed(0)} ms from each athlete's rows`;
      process.stdout.write(
        `${figures}, ${found.ratio.toFixed(3)} ×  ${procedure} ${input.weeks} weeks\n`,
      );
      if (worst === null || found.ratio > worst.ratio) worst = found;
    }
    if (worst === null) throw new Error("Nothing was asked");
    return worst;
  });
}

/** P7: how many points the fullest chart of an organisation's trends is sent. */
export function chartPoints(): Promise<{ figure: string; isMet: boolean }> {
  return onMany(async (ask) => {
    const asked = { weeks: 104 };
    const shown = (await ask("trends.organisation", asked)).answer as Answer<"organisation">;
    const { answer, ms } = await ask("trends.organisationChanges", asked);
    const changes = answer as Answer<"organisationChanges">;
    const charts = {
      "median and quartiles of a side": 3 * shown.weeks.length,
      "at target, both sides": 2 * shown.weeks.length,
      "sessions done": shown.weeks.length,
      asymmetry: shown.asymmetry?.bars.length ?? 0,
      "responder map": changes.athletes.length + (changes.groups?.length ?? 0),
    };
    for (const [chart, points] of Object.entries(charts))
      process.stdout.write(`${points} points  ${chart}\n`);
    const most = Math.max(...Object.values(charts));
    const figure = `${most} points in the fullest chart, of ${changes.n} athletes; the map's answer took ${ms.toFixed(0)} ms`;
    return { figure, isMet: most <= 600 };
  });
}
