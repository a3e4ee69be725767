import { connect, createServer, type Socket } from "node:net";

/** A database reached through a counter of what is asked of it. */
export type CountedDatabase = {
  databaseUrl: string;
  /** How many messages have asked the server to execute something. */
  readonly count: number;
  close: () => Promise<void>;
};

/** What the client sends to have something executed: a text, or a statement that was prepared. */
const executes = new Set(["Q", "E"].map((letter) => letter.charCodeAt(0)));

/** Stands between the application and the database of a URL, and counts what goes by. */
export async function countStatements(databaseUrl: string): Promise<CountedDatabase> {
  const target = new URL(databaseUrl);
  const open = new Set<Socket>();
  let count = 0;
  const server = createServer((client) => {
    const database = connect(Number(target.port), target.hostname);
    const counter = messageCounter(() => count++);
    for (const socket of [client, database]) {
      open.add(socket);
      socket.on("error", () => {}).on("close", () => open.delete(socket));
    }
    client.on("data", counter);
    client.pipe(database).pipe(client);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    databaseUrl: Object.assign(new URL(databaseUrl), {
      ...{ hostname: "127.0.0.1", port: String(port), search: "" },
    }).href,
    get count() {
      return count;
    },
    close: () => {
      for (const socket of open) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** Reads the messages of one client; the first has no letter before its length. */
function messageCounter(found: () => void): (piece: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0);
  let hasBegun = false;
  return (piece) => {
    rest = Buffer.concat([rest, piece]);
    for (;;) {
      const head = hasBegun ? 1 : 0;
      if (rest.length < head + 4) return;
      const size = head + rest.readInt32BE(head);
      if (rest.length < size) return;
      if (hasBegun && executes.has(rest[0] ?? 0)) found();
      hasBegun = true;
      rest = rest.subarray(size);
    }
  };
}
