/** The process that runs jobs: `npm run worker`, and beside the web server in `npm start`. */
import { constants, setPriority } from "node:os";
import { chosenLog, openLog } from "@talus/api/seeing/open-log";
import { openTracing } from "@talus/api/seeing/open-tracing";
import { env } from "./env";

async function main(): Promise<void> {
  // Where both want the same core, whoever waits for an answer goes first.
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  const settings = env();
  openLog(chosenLog(settings.log));
  const stop = stopSignal();
  const tracing = await openTracing(settings);
  const [{ createApplication }, { createPost }, { startWorker }] = await Promise.all([
    import("@talus/api/application"),
    import("@talus/api/auth/mail/post"),
    import("./worker"),
  ]);
  const application = createApplication({ ...settings, signUp: "closed" });
  const { databaseUrl, smtpUrl } = settings;
  const post = smtpUrl ? createPost({ ...settings, smtpUrl }) : null;
  const worker = await startWorker(application, { databaseUrl, post });
  process.send?.("ready");
  await stop;
  await worker.stop();
  await application.database.close();
  await tracing?.close();
}

/** Resolves at a signal, or when whoever started us is gone, even killed: nobody else would stop us. */
function stopSignal(): Promise<void> {
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
