import { deepStrictEqual } from "node:assert";
import type { Route } from "@playwright/test";
import { refreshTrends } from "@talus/api/trends/background/refresh-trends";
import { applicationOf } from "../support/background";
import { openSession, sessionCookie } from "../support/session";
import type { World } from "../support/world";
import { type Comparison, compare } from "./compare";
import { inBrowser, longestTaskMs, untilIdle } from "./in-browser";
import { onServedClub } from "./served-club";

type Procedures = ReturnType<World["as"]>["trends"];
type Answer<P extends keyof Procedures> = Awaited<ReturnType<Procedures[P]>>;
type Asked = { ms: number; answer: unknown };
type Ask = (procedure: string, input: object) => Promise<Asked>;
type Many = {
  ask: Ask;
  keep: (isKept: boolean) => Promise<void>;
  teamId: string;
  url: string;
  /** Of an owner who is signed in. */
  token: string;
};

/** Runs work on a served organisation of 10,000 athletes over two years, whose trends are kept. */
function onMany<T>(work: (served: Many) => Promise<T>): Promise<T> {
  return onServedClub({ athletes: 10_000, years: 2 }, async ({ world, owner, url }) => {
    world.clock.now = new Date();
    const begun = performance.now();
    await refreshTrends(applicationOf(world), world.club.organisationId);
    process.stdout.write(`${(performance.now() - begun).toFixed(0)} ms to write all rows\n`);
    await owner.query(
      "VACUUM ANALYZE trend_test_week, trend_session_week, trend_period, trend_group",
    );
    const token = await openSession(world, world.club.owner);
    const ask: Ask = async (procedure, input) => {
      const json = encodeURIComponent(JSON.stringify({ json: input }));
      const begin = performance.now();
      const answer = await fetch(`${url}/api/trpc/${procedure}?input=${json}`, {
        headers: { cookie: `${sessionCookie}=${token}` },
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
    return work({ ask, keep, teamId: world.club.teamA, url, token });
  });
}

/**
 * P1: what the trend of an organisation and of a team of 10,000 takes over HTTP, in ms: the worst of several
 * periods. Beside it the same request while no row is kept, which must answer the same.
 */
export function trend(): Promise<Comparison> {
  return onMany(async ({ ask, keep, teamId }) => {
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

/**
 * P7: how many points the fullest chart of an organisation's trends is sent, and the longest task of its page
 * as it opens. Beside it the page whose charts never come.
 */
export function charts(): Promise<{ figure: string; isMet: boolean }> {
  return onMany(async ({ ask, url, token }) => {
    const asked = { weeks: 104 };
    const shown = (await ask("trends.organisation", asked)).answer as Answer<"organisation">;
    const { answer, ms } = await ask("trends.organisationChanges", asked);
    const changes = answer as Answer<"organisationChanges">;
    const points = {
      "median and quartiles of a side": 3 * shown.weeks.length,
      "at target, both sides": 2 * shown.weeks.length,
      "sessions done": shown.weeks.length,
      asymmetry: shown.asymmetry?.bars.length ?? 0,
      "responder map": changes.athletes.length + (changes.groups?.length ?? 0),
    };
    for (const [chart, count] of Object.entries(points))
      process.stdout.write(`${count} points  ${chart}\n`);
    const most = Math.max(...Object.values(points));
    const { candidate, reference, ratio } = await compare(
      () => openedMs({ url, token, hasCharts: true }),
      () => openedMs({ url, token, hasCharts: false }),
    );
    const figure = `${most} points in the fullest chart, of ${changes.n} athletes; the map's answer took ${ms.toFixed(0)} ms; longest task ${candidate.toFixed(0)} ms against ${reference.toFixed(0)} ms without charts = ${ratio.toFixed(2)} ×`;
    return { figure, isMet: most <= 600 && ratio <= 1.2 };
  });
}

/** The longest task of the organisation's trends as they open, in ms. */
function openedMs({ url, token, hasCharts }: Pick<Many, "url" | "token"> & { hasCharts: boolean }) {
  return inBrowser({ url, token }, async (page) => {
    if (!hasCharts) await page.route("**/*.js", (route) => holdCharts(route));
    return longestTaskMs(page, async () => {
      await page.goto(`${url}/trends?weeks=104`);
      await page.getByRole("heading", { name: "Responder map" }).waitFor();
      if (hasCharts) await page.waitForFunction(areDrawn);
      await untilIdle(page);
    });
  });
}

/** Whether every chart of the page is drawn: both medians, at target, sessions done and the map. */
function areDrawn(): boolean {
  return document.querySelectorAll("svg.recharts-surface").length >= 5;
}

/** Lets every script through but the one that holds the library of charts, which never comes. */
async function holdCharts(route: Route): Promise<void> {
  const answer = await route.fetch();
  if (!(await answer.text()).includes("recharts-surface"))
    await route.fulfill({ response: answer });
}
