/** The process behind `npm run verify:rollups`: ends with 1 where something differs and is not mended. */
import { createApplication } from "@talus/api/application";
import { verifyRollups } from "@talus/api/athletes/background/differing-rollups";
import { verifyTrends } from "@talus/api/trends/background/refresh-trends";
import { env } from "./env";

async function main(): Promise<number> {
  const isMended = process.argv.includes("--repair");
  const stopping = new AbortController();
  for (const signal of ["SIGTERM", "SIGINT"]) process.once(signal, () => stopping.abort());
  const application = createApplication({ ...env(), signUp: "closed" });
  const found = await verifyRollups(application, isMended, stopping.signal);
  const trends = await verifyTrends(application, isMended, stopping.signal);
  await application.database.close();
  for (const { organisationId, weeks, athletes } of found) {
    const differ = `${weeks} weeks and ${athletes} athletes differ from a recount`;
    process.stdout.write(`${organisationId}: ${differ}${isMended ? "; mended" : ""}\n`);
  }
  for (const { organisationId, rows, unknownGroups } of trends) {
    const differ = `${rows} rows of trends differ from a recompute${isMended ? "; mended" : ""}`;
    const unknown = unknownGroups > 0 ? `; ${unknownGroups} groups kept changing: ask again` : "";
    process.stdout.write(`${organisationId}: ${differ}${unknown}\n`);
  }
  const isRight =
    found.every(({ weeks, athletes }) => weeks + athletes === 0) &&
    trends.every(({ rows }) => rows === 0);
  return isRight || isMended ? 0 : 1;
}

main().then(
  (status) => process.exit(status),
  (error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(2);
  },
);
