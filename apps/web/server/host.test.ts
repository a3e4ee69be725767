import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { hostname, networkInterfaces } from "node:os";
import { describe, expect, it } from "vitest";
import { parseEnvironment } from "../src/server/env";
import { originOf } from "./host";

function originFor(
  headers: Record<string, string>,
  variables: Record<string, string> = {},
): string | null {
  const parsed = parseEnvironment({
    DATABASE_URL: "postgres://talus_app@127.0.0.1/talus",
    AUTH_SECRET: "0123456789abcdef0123456789abcdef",
    PORT: "3000",
    ...variables,
  });
  if ("problems" in parsed) throw new Error(parsed.problems.join());
  const request = Object.assign(new IncomingMessage(new Socket()), { headers });
  return originOf(request, parsed.environment);
}

const ownAddress = Object.values(networkInterfaces())
  .flatMap((list) => list ?? [])
  .filter(({ family }) => family === "IPv4")
  .map(({ address }) => address);

describe("the origin of a request", () => {
  it.each([
    "localhost:3000",
    "LOCALHOST:3000",
    "127.0.0.1:3000",
    "127.0.0.2:3000",
    "[::1]:3000",
    "localhost:8080",
    `${hostname()}:3000`,
    ...ownAddress.map((address) => `${address}:3000`),
  ])("without AUTH_URL is the machine's own name or address: %s", (host) => {
    expect(originFor({ host })).toBe(`http://${host.toLowerCase()}`);
  });

  it.each([
    "evil.example",
    "evil.example:3000",
    "localhost.evil.example:3000",
    "127.0.0.1.evil.example",
    "192.0.2.77:3000",
    "localhost:3000@evil.example",
    "localhost:3000/evil",
    "local host",
    "",
  ])("without AUTH_URL is nobody else's: %j", (host) => {
    expect(originFor({ host })).toBeNull();
  });

  const site = { AUTH_URL: "https://talus.example" };

  it("with AUTH_URL is that, or this machine's own port on loopback", () => {
    expect(originFor({ host: "talus.example" }, site)).toBe("https://talus.example");
    expect(originFor({ host: "talus.example:443" }, site)).toBe("https://talus.example");
    expect(originFor({ host: "127.0.0.1:3000" }, site)).toBe("http://127.0.0.1:3000");
    expect(originFor({ host: "localhost:8080" }, site)).toBeNull();
    expect(originFor({ host: "talus.example:8443" }, site)).toBeNull();
    for (const address of ownAddress.filter((own) => !own.startsWith("127."))) {
      expect(originFor({ host: `${address}:3000` }, site)).toBeNull();
    }
  });

  it("is AUTH_URL's behind a trusted proxy that names us by loopback", () => {
    const proxied = { host: "127.0.0.1:3000", "x-forwarded-for": "192.0.2.1" };
    const trusting = { ...site, TRUSTED_PROXIES: "1" };
    expect(originFor(proxied, trusting)).toBe("https://talus.example");
    expect(originFor(proxied, site)).toBe("http://127.0.0.1:3000");
  });
});
