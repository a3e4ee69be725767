import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import next from "next";
import type { Environment } from "../src/server/env";

/** Answers a request by Next. */
export type PageListener = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Everything that Next answers, and how to end it. */
export type Pages = { answer: PageListener; close: () => Promise<void> };

/** Prepares Next; in development its live updates may upgrade a connection, nothing else may. */
export async function createPages(environment: Environment, server: Server): Promise<Pages> {
  // Next listens for upgrades on the server it knows; this one never listens, so ours decides.
  const upgrades = createServer();
  const app = next({
    dev: environment.isDevelopment,
    dir: process.cwd(),
    hostname: environment.host,
    port: environment.port,
    httpServer: upgrades,
  });
  await app.prepare();
  const handle = app.getRequestHandler();
  server.on("upgrade", (request, socket, head) => {
    const isLiveUpdate = environment.isDevelopment && request.url?.startsWith("/_next/");
    if (isLiveUpdate) upgrades.emit("upgrade", request, socket, head);
    else socket.end("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n");
  });
  return {
    answer: (request, response) => handle(request, response),
    close: () => app.close(),
  };
}
