import { once } from "node:events";
import { SMTPServer } from "smtp-server";

/** A mail as a server got it: who it is for, and its text with headers. */
export type Received = { to: string; raw: string };

/** A mail server of a test's own, on a free port of this machine. */
export type MailServer = {
  url: string;
  received: Received[];
  /** How often somebody asked to send to an address. */
  asked: Map<string, number>;
  close: () => Promise<void>;
};

/** Starts one; `answer` says with which SMTP code a recipient is refused, or null to take it. */
export async function startMailServer(
  answer: (to: string, time: number) => number | null = () => null,
): Promise<MailServer> {
  const received: Received[] = [];
  const asked = new Map<string, number>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    logger: false,
    onRcptTo({ address }, _session, done) {
      const time = (asked.get(address) ?? 0) + 1;
      asked.set(address, time);
      const code = answer(address, time);
      done(code === null ? null : Object.assign(new Error("refused"), { responseCode: code }));
    },
    onData(stream, { envelope }, done) {
      let raw = "";
      stream.on("data", (piece: Buffer) => {
        raw += piece.toString();
      });
      stream.once("end", () => {
        received.push(...envelope.rcptTo.map(({ address: to }) => ({ to, raw })));
        done();
      });
    },
  });
  const { server: socket } = server;
  server.listen(0, "127.0.0.1");
  await once(socket, "listening");
  const address = socket.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    asked,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
