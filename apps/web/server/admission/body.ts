import { IncomingMessage } from "node:http";

/** A request's body, or why it was not read to its end. */
type Read = { body: Buffer } | { refusal: "too large" | "too slow" | "gone" };

const longestMs = 20_000;

/** Reads a body whole, counting the bytes as they arrive: what a header promises is not believed. */
export function readBody(request: IncomingMessage, mostBytes: number): Promise<Read> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    const end = (read: Read) => {
      clearTimeout(late);
      request.off("data", take);
      request.off("end", whole);
      request.off("close", gone);
      resolve(read);
    };
    const take = (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > mostBytes) end({ refusal: "too large" });
      else chunks.push(chunk);
    };
    const whole = () => end({ body: Buffer.concat(chunks) });
    const gone = () => end({ refusal: "gone" });
    // Time grows with what is allowed: an import over a slow line is no attack.
    const late = setTimeout(
      () => end({ refusal: "too slow" }),
      longestMs + mostBytes / bytesPerMsOfSlowLine,
    );
    request.on("data", take);
    request.once("end", whole);
    request.once("close", gone);
  });
}

const bytesPerMsOfSlowLine = 64;

/** The same request with a body that was read already, for a handler that wants a stream. */
export function withBody(request: IncomingMessage, body: Buffer): IncomingMessage {
  const copy = new IncomingMessage(request.socket);
  copy.method = request.method ?? "POST";
  copy.url = request.url ?? "/";
  copy.httpVersion = request.httpVersion;
  copy.headers = { ...request.headers, "content-length": String(body.length) };
  copy.rawHeaders = request.rawHeaders;
  delete copy.headers["transfer-encoding"];
  copy.complete = true;
  copy.push(body);
  copy.push(null);
  return copy;
}
