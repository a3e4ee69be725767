import { request as httpRequest } from "node:http";

/** A body to post as it stands; chunked: without saying how long it is. */
export type Sent = {
  path: string;
  body: string;
  type?: string;
  cookie?: string;
  isChunked?: boolean;
};

/** Posts and gives the status; rejects with what the connection died of. */
export function sendTo(
  url: string,
  { path, body, type = "application/json", cookie, isChunked }: Sent,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(`${url}${path}`, {
      method: "POST",
      headers: {
        "content-type": type,
        ...(cookie && { cookie }),
        ...(!isChunked && { "content-length": Buffer.byteLength(body) }),
      },
    });
    request.once("response", (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    request.on("error", reject);
    request.end(body);
  });
}

const reset = "/api/trpc/accounts.requestReset";
const json = (value: unknown) => JSON.stringify(value);
const meta = (values: unknown) => json({ json: {}, meta: { values, v: 1 } });
const keyed = (count: number, value: unknown) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, value]));

/** What anybody could send to keep a server busy. */
export const costlyShapes: [string, Sent][] = [
  ["6 MB of nested arrays", { path: reset, body: "[".repeat(6_000_000) }],
  ["64 KB of nested arrays", { path: reset, body: "[".repeat(60_000) }],
  ["6 MB of keys", { path: reset, body: json({ json: keyed(400_000, 1) }) }],
  ["64 KB of keys", { path: reset, body: json({ json: keyed(5000, 1) }) }],
  ["6 MB of meta paths", { path: reset, body: meta(keyed(300_000, ["Date"])) }],
  ["64 KB of meta paths", { path: reset, body: meta(keyed(3500, ["Date"])) }],
  [
    "one long meta path with branches",
    { path: reset, body: meta({ [`a${".a".repeat(20_000)}`]: keyed(1200, ["Date"]) }) },
  ],
  ["a mail address of 5 MB", { path: reset, body: json({ json: { email: "a@".repeat(2.5e6) } }) }],
  ["a mail address of 60 KB", { path: reset, body: json({ json: { email: "a".repeat(6e4) } }) }],
  [
    "a mail address of 60 KB of dots",
    { path: reset, body: json({ json: { email: `a@${"a.".repeat(3e4)}` } }) },
  ],
  ["5 MB without a length", { path: reset, body: `"${"a".repeat(5e6)}"`, isChunked: true }],
  ["5 MB to a page", { path: "/sign-in", body: `"${"a".repeat(5e6)}"`, isChunked: true }],
  [
    "5 MB to sign in with, without a length",
    {
      path: "/api/auth/callback/credentials",
      body: `email=${"a".repeat(5e6)}`,
      type: "application/x-www-form-urlencoded",
      isChunked: true,
    },
  ],
  ["an import of 5 MB", { path: "/api/trpc/roster.previewImport", body: `"${"a".repeat(5e6)}"` }],
  [
    "10,800 calls in a batch",
    {
      path: `/api/trpc/${Array(1500).fill("accounts.ways").join(",").slice(0, 14_000)}?batch=1`,
      body: "{}",
    },
  ],
  [
    "21 calls in a batch",
    { path: `/api/trpc/${Array(21).fill("accounts.requestReset").join(",")}?batch=1`, body: "{}" },
  ],
  [
    "two passwords to hash in a batch",
    { path: "/api/trpc/accounts.signUp,accounts.signUp?batch=1", body: "{}" },
  ],
  ["what is no JSON", { path: reset, body: "{" }],
  ["nothing", { path: reset, body: "" }],
  ["a malformed address", { path: "/api/trpc/%E0%A4%A", body: "{}" }],
];
