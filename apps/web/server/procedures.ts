import type { RequestListener } from "node:http";
import { type Application, createContext } from "@talus/api/context";
import { appRouter } from "@talus/api/root";
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
      if (error.code !== "INTERNAL_SERVER_ERROR") return;
      const bug = error.cause ?? error;
      process.stderr.write(`${ctx?.requestId ?? "-"} ${path ?? "-"} ${bug.stack ?? bug.message}\n`);
    },
  });
}
