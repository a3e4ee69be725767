/** The process that runs jobs: `npm run worker`, and beside the web server in `npm start`. */
import { createApplication } from "@talus/api/application";
import { chosenLog, openLog } from "@talus/api/seeing/open-log";
import { env } from "./env";
import { startWorker } from "./worker";

async function main(): Promise<void> {
  const settings = env();
  openLog(chosenLog(settings.log));
  const ending = toldToEnd();
  const application = createApplication({ ...settings, signUp: "closed" });
  const worker = await startWorker(application, settings.databaseUrl);
  process.send?.("ready");
  await ending;
  await worker.stop();
  await application.database.close();
}

/** Resolves at a signal, or when whoever started us is gone, even killed: nobody else would stop us. */
function toldToEnd(): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      // A database that does not answer keeps its connections open for ever.
      setTimeout(() => process.exit(0), 12_000).unref();
      resolve();
    };
    for (const event of ["SIGTERM", "SIGINT", "disconnect"]) process.once(event, end);
  });
}

main().then(
  () => process.exit(0),
  (error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  },
);
