import { addDays, localDateIn } from "@talus/domain/calendar";
import { build } from "../../packages/embedded/bin/build.mjs";
import { plainQuery } from "../support/roster";
import { openSession, sessionCookie } from "../support/session";
import { logOf } from "../support/session-log";
import { startWeb } from "../support/web-server";
import { compare, median } from "./compare";
import { type LargeOrganisation, openLargeOrganisation } from "./large-organisation";

/** What is asked at once, by the name of each procedure. */
type Question = { [procedure: string]: unknown };
/** The `turn`-th time that it is asked: of another athlete, of another team. */
type Asked = (organisation: LargeOrganisation, turn: number) => Question;

const athleteAt = ({ athleteIds }: LargeOrganisation, turn: number) =>
  athleteIds[(turn * 37) % athleteIds.length] ?? "";
const teamAt = ({ teamIds }: LargeOrganisation, turn: number) =>
  teamIds[turn % teamIds.length] ?? "";

/** What pages ask for when they open, as the owner, who sees everybody. */
const reads: Record<string, Asked> = {
  queue: () => ({ "queue.list": undefined }),
  "roster page": () => ({
    "roster.outline": plainQuery,
    "roster.list": { query: plainQuery, after: null },
  }),
  "team trend": (at, turn) => ({ "trends.team": { teamId: teamAt(at, turn), weeks: 52 } }),
  "organisation trend": () => ({ "trends.organisation": { weeks: 52 } }),
  "athlete's year": (at, turn) => ({
    "sessions.history": { athleteId: athleteAt(at, turn), days: 365 },
  }),
  "rules page": () => ({ "rules.overview": undefined }),
  today: (at, turn) => ({ "sessions.today": { athleteId: athleteAt(at, turn) } }),
  "teams list": () => ({ "teams.list": undefined }),
};

const logWrite: Asked = (at, turn) => ({
  "sessions.log": {
    ...logOf(athleteAt(at, turn), null),
    date: addDays(localDateIn("UTC", new Date()), -(turn % 5)),
  },
});

const mostExponent = 0.15;
const asksPerRound = 5;

/**
 * P2: how what people wait for grows with the organisation. Each is asked in turn of one of 1,000 and one
 * of 10,000 athletes, of two years; the exponent is that of the time over the number of logs.
 */
export async function growth(): Promise<{ figure: string; isMet: boolean }> {
  await build();
  const small = await serve(1_000);
  const large = await serve(10_000);
  try {
    const tenfold = Math.log(large.logs / small.logs);
    const found: { what: string; exponent: number }[] = [];
    for (const [what, asked] of Object.entries({ ...reads, "log write": logWrite })) {
      const { candidate, reference, ratio } = await compare(
        () => large.ask(asked),
        () => small.ask(asked),
        9,
      );
      const exponent = Math.log(ratio) / tenfold;
      found.push({ what, exponent });
      const [here, there] = [candidate, reference].map((ms) => ms.toFixed(1).padStart(7));
      process.stdout.write(
        `  ${what.padEnd(18)} ${here} ms against ${there} ms: exponent ${exponent.toFixed(2)}\n`,
      );
    }
    const above = found.filter(({ exponent }) => exponent > mostExponent);
    const worst = found.reduce((one, other) => (other.exponent > one.exponent ? other : one));
    const figure = `${above.length} of ${found.length} above, the most ${worst.exponent.toFixed(2)} (${worst.what}), ${small.logs} and ${large.logs} logs`;
    return { figure, isMet: above.length === 0 };
  } finally {
    await large.stop();
    await small.stop();
  }
}

async function serve(athletes: number) {
  const organisation = await openLargeOrganisation({ athletes, years: 2 });
  const { migrationDatabaseUrl: ownerUrl, databaseUrl, owner, logs } = organisation;
  const cookie = `${sessionCookie}=${await openSession({ ownerUrl }, owner)}`;
  const web = await startWeb({ databaseUrl });
  let turn = 0;
  async function askOnce(asked: Asked): Promise<number> {
    const question = asked(organisation, turn++);
    const names = Object.keys(question).join(",");
    const inputs = Object.values(question).map((json, at) => [at, { json }]);
    const json = JSON.stringify(Object.fromEntries(inputs));
    const url = `${web.url}/api/trpc/${names}?batch=1`;
    const headers = { cookie, "content-type": "application/json" };
    const begin = performance.now();
    const answer =
      asked === logWrite
        ? await fetch(url, { method: "POST", headers, body: json })
        : await fetch(`${url}&input=${encodeURIComponent(json)}`, { headers });
    const text = await answer.text();
    if (answer.status !== 200) throw new Error(`${names}: ${answer.status} ${text.slice(0, 300)}`);
    return performance.now() - begin;
  }
  return {
    logs,
    async ask(asked: Asked) {
      const times: number[] = [];
      for (let n = 0; n < asksPerRound; n++) times.push(await askOnce(asked));
      return median(times);
    },
    async stop() {
      await web.stop();
      await organisation.stop();
    },
  };
}
