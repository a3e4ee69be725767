import { rmSync } from "node:fs";
import { join } from "node:path";
import { createApplication } from "@talus/api/application";
import { refreshTrends } from "@talus/api/trends/background/refresh-trends";
import { makeOrganisation } from "@talus/demo/organisation/make-organisation";
import { addDays, type LocalDate, localDateIn } from "@talus/domain/calendar";
import { prepareCluster } from "@talus/embedded/cluster";
import { type EmbeddedDatabase, startEmbedded } from "@talus/embedded/database";
import { migrate } from "@talus/embedded/migrate";
import { Client } from "pg";
import { filesUnder, hashFiles, readText, writeStamp } from "../../packages/embedded/bin/files.mjs";
import { root } from "../support/template";

/** How large an organisation of the generator is. */
export type Size = { athletes: number; years: number };

/** An organisation in a database of its own, and what of it a bench asks for. */
export type LargeOrganisation = EmbeddedDatabase & {
  owner: { userId: string; organisationId: string };
  /** Those with a running plan and no hold, in the order of their ids. */
  athleteIds: string[];
  teamIds: string[];
  /** The logs of everybody. */
  logs: number;
};

/** After so many days half of what was planned for the coming weeks is past. */
const freshDays = 7;
const sources = ["packages/demo/src", "packages/db/src/filling"];

/**
 * Opens an organisation of the generator, seed 1. It is made once and kept in `.talus/bench` until the
 * generator changes or a week has gone by; a later migration is applied to it as to anybody's database.
 */
export async function openLargeOrganisation(size: Size): Promise<LargeOrganisation> {
  const [name, today] = [`${size.athletes}x${size.years}`, localDateIn("UTC", new Date())];
  const place = join(root, ".talus/bench", name);
  const stamp = join(place, "made");
  const [madeOn = "", madeBy] = readText(stamp).split(" ");
  const generator = hashFiles(sources.flatMap(filesUnder));
  const isUsable = madeBy === generator && madeOn >= addDays(today, -freshDays);
  if (!isUsable && madeOn !== "") rmSync(place, { recursive: true });
  const database = await startEmbedded({ folder: place, log: () => {} });
  await migrate(database.migrationDatabaseUrl, join(root, "prisma/migrations"));
  await prepareCluster(database);
  if (!isUsable) {
    await make(database, size, today);
    writeStamp(stamp, `${today} ${generator}`);
  }
  const client = new Client({
    connectionString: database.administratorUrl.replace(/postgres(?=\?|$)/, "talus"),
  });
  await client.connect();
  const found = await contents(client);
  await keepTrends(database, found.owner);
  if (!isUsable) await client.query("VACUUM ANALYZE");
  await client.end();
  return { ...database, ...found };
}

/** An earlier attempt that was stopped goes on. */
async function make({ databaseUrl }: EmbeddedDatabase, size: Size, today: LocalDate) {
  const begin = performance.now();
  let told = 0;
  await makeOrganisation({
    ...{ ...size, seed: 1, databaseUrl, today, coachPasswordHash: "" },
    onProgress({ athletes, of, rows }) {
      if (athletes < Math.min(told + of / 10, of)) return;
      told = athletes;
      const seconds = Math.round((performance.now() - begin) / 1000);
      process.stdout.write(`  ${athletes} of ${of} athletes, ${rows} rows, ${seconds} s\n`);
    },
  });
}

/** Writes what trends show, as the worker does once something changed. */
async function keepTrends(
  { databaseUrl }: EmbeddedDatabase,
  { organisationId }: LargeOrganisation["owner"],
) {
  const unused = { publicUrl: "http://talus.test", authSecret: "", signUp: "closed" } as const;
  const application = createApplication({ databaseUrl, ...unused });
  await refreshTrends(application, organisationId);
  await application.database.close();
}

async function contents(client: Client) {
  const { rows } = await client.query<
    Pick<LargeOrganisation, "owner" | "athleteIds" | "teamIds" | "logs">
  >(
    `SELECT (SELECT jsonb_build_object('userId', user_id, 'organisationId', organisation_id)
        FROM membership WHERE role = 'owner' LIMIT 1) AS owner,
      (SELECT jsonb_agg(athlete_id ORDER BY athlete_id) FROM athlete_now WHERE assignment_id IS NOT NULL AND hold_id IS NULL) AS "athleteIds",
      (SELECT jsonb_agg(id ORDER BY id) FROM team) AS "teamIds",
      (SELECT count(*)::int FROM session_log) AS logs`,
  );
  const [found] = rows;
  if (!found) throw new Error("The organisation holds nothing");
  return found;
}
