import type { RequestListener } from "node:http";
import { type Application, createContext } from "@talus/api/context";
import { appRouter } from "@talus/api/root";
import { isDomainError } from "@talus/domain/errors";
import { createHTTPHandler } from "@trpc/server/adapters/standalone";

/** Where the procedures are served. */
export const proceduresPath = "/api/trpc/";

/** Answers procedures straight from node:http, without going through Next. */
export function createProcedures(application: Application): RequestListener {
  return createHTTPHandler({
    router: appRouter,
    basePath: proceduresPath,
    createContext: ({ req }) =>
      createContext(application, {
        headers: req.headers,
        address: String(req.headers["x-talus-address"]),
        requestId: String(req.headers["x-request-id"]),
      }),
    maxBodySize: 6 * 1024 * 1024,
    onError({ error, path, ctx }) {
      if (!["INTERNAL_SERVER_ERROR", "SERVICE_UNAVAILABLE"].includes(error.code)) return;
      const number = `${ctx?.requestId ?? "-"} ${path ?? "-"}`;
      process.stderr.write(`${number} ${reasonOf(error.cause ?? error)}\n`);
    },
  });
}

/** A bug with where it happened; of a database in trouble only what it said, or the log would flood. */
function reasonOf(error: Error): string {
  if (isDomainError(error) && error.cause instanceof Error) return error.cause.message;
  return error.stack ?? error.message;
}
