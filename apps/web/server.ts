/** The one HTTP entry: refusals and headers first, then health, then the procedures, the rest to Next. */
import { createServer, type Server } from "node:http";
import { chosenLog, openLog } from "@talus/api/seeing/open-log";
import { openTracing } from "@talus/api/seeing/open-tracing";
import { drain } from "./server/drain";
import { createEntry } from "./server/entry";
import { createMetrics } from "./server/seeing/metrics";
import { createRouteOf } from "./server/seeing/routes";
import { watchSpace } from "./server/space";
import { type Environment, env } from "./src/server/env";

async function main(): Promise<void> {
  const environment = env();
  process.once("disconnect", endUnserved);
  openLog(chosenLog(environment.log));
  const tracing = await openTracing(environment);
  const [{ application }, { createProcedures }, { createLive }, { createPages }] =
    await Promise.all([
      import("./src/server/application"),
      import("./server/procedures"),
      import("./server/live/live"),
      import("./server/pages"),
    ]);
  const server = createServer({ headersTimeout: 15_000, requestTimeout: 180_000 });
  const pages = await createPages(environment, server);
  const live = createLive(application());
  const state = { isDraining: false };
  server.on(
    "request",
    createEntry({
      environment,
      application: application(),
      procedures: createProcedures(application()),
      live: live.answer,
      pages: pages.answer,
      watching: {
        routeOf: createRouteOf(".next"),
        metrics: createMetrics(application()),
        tracing,
      },
      state,
    }),
  );
  const stopWatching = watchSpace(application());
  stopOnSignal(state, async () => {
    stopWatching();
    // Pages that listen would keep their connections open.
    await live.close();
    // Live updates keep a connection open for as long as a page is.
    if (environment.isDevelopment) return;
    await drain(server);
    await pages.close();
    await application().database.close();
    await tracing?.close();
  });
  await listen(server, environment);
}

/** Whoever started us is gone before we served: nobody would stop us any more. */
function endUnserved(): never {
  process.exit(1);
}

function stopOnSignal(state: { isDraining: boolean }, close: () => Promise<void>): void {
  const stop = async () => {
    if (state.isDraining) return;
    state.isDraining = true;
    // A database that does not answer keeps its connections open for ever.
    setTimeout(() => process.exit(0), 12_000).unref();
    await close();
    process.exit(0);
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
  // Whoever started us is gone, even killed: nobody would stop us any more.
  process.off("disconnect", endUnserved);
  process.on("disconnect", stop);
}

function listen(server: Server, { host, port }: Environment): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(
        error.code === "EADDRINUSE"
          ? new Error(
              `Port ${port} is taken by another program. Stop it, or choose another with PORT.`,
            )
          : error,
      ),
    );
    server.listen(port, host, resolve);
  });
}

main().then(
  () => process.send?.("ready"),
  (error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  },
);
