import { once } from "node:events";
import { createServer } from "node:http";
import { buffer } from "node:stream/consumers";
import { hashToken, newToken } from "@talus/api/tokens";
import { createProcedures, proceduresPath } from "../../apps/web/server/procedures";
import { sessionCookie } from "./session";
import type { Person, World } from "./world";

/** An answer as the browser gets it. */
export type HttpAnswer = { status: number; body: unknown };

/** The procedures of a world, served over HTTP as in earnest, for people with a session. */
export async function serveProcedures(world: World) {
  const procedures = createProcedures({
    database: world.database,
    mailer: null,
    signUp: "open",
    publicUrl: "http://talus.test",
    now: () => world.clock.now,
  });
  const server = createServer(async (request, response) => {
    request.headers["x-talus-address"] = "127.0.0.1";
    request.headers["x-request-id"] = "test";
    const body = request.method === "POST" ? await buffer(request) : null;
    procedures(request, response, body);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const url = `http://127.0.0.1:${port}${proceduresPath}`;
  return {
    url,
    /** The session cookie of somebody who just signed in. */
    async signIn({ userId, organisationId }: Person): Promise<string> {
      const token = newToken();
      const days = 60 * 86_400_000;
      await world.database.prisma.session.create({
        data: {
          ...{ tokenHash: hashToken(token), userId, activeOrganisationId: organisationId },
          expires: new Date(world.clock.now.getTime() + days),
          createdAt: world.clock.now,
        },
      });
      return `${sessionCookie}=${token}`;
    },
    async call(
      path: string,
      { cookie, input, isQuery }: { cookie: string; input: unknown; isQuery: boolean },
    ): Promise<HttpAnswer> {
      const json = JSON.stringify({ json: input });
      const response = isQuery
        ? await fetch(`${url}${path}?input=${encodeURIComponent(json)}`, { headers: { cookie } })
        : await fetch(`${url}${path}`, {
            method: "POST",
            headers: { cookie, "content-type": "application/json" },
            body: json,
          });
      return { status: response.status, body: await response.json() };
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
