import type { IncomingMessage } from "node:http";
import { hostname, networkInterfaces } from "node:os";
import type { Environment } from "../src/server/env";

const loopbackNames = ["localhost", "127.0.0.1", "[::1]"];

/**
 * The origin by which a person opened this request, or null where its Host is none of ours. Behind it
 * stand cookies and redirects; links in mails are built on the configured address alone.
 */
export function originOf(request: IncomingMessage, environment: Environment): string | null {
  const host = parseHost(request.headers.host);
  if (!host) return null;
  const { publicUrl, isPublicUrlSet, port, trustedProxies } = environment;
  const known = new URL(publicUrl);
  if (isPublicUrlSet) {
    if (withPort(host.text, known.protocol) === withPort(known.host, known.protocol)) {
      return known.origin;
    }
    const isLocal = isLoopback(host.name) && [String(port), known.port].includes(host.port);
    if (!isLocal) return null;
    // Most proxies name us by the address at which they reach us unless they are set up otherwise.
    const isProxied = trustedProxies > 0 && request.headers["x-forwarded-for"] !== undefined;
    return isProxied ? known.origin : `http://${host.text}`;
  }
  return isLoopback(host.name) || ownNames(environment).has(host.name)
    ? `http://${host.text}`
    : null;
}

function parseHost(text: string | undefined) {
  const [, name, port = ""] =
    /^(\[[0-9a-f:.]{2,45}\]|[a-z0-9._-]{1,253})(?::(\d{1,5}))?$/i.exec(text ?? "") ?? [];
  if (name === undefined || text === undefined) return null;
  return { text: text.toLowerCase(), name: name.toLowerCase(), port };
}

function withPort(host: string, protocol: string): string {
  if (/:\d+$/.test(host)) return host;
  return `${host}:${protocol === "https:" ? 443 : 80}`;
}

function isLoopback(name: string): boolean {
  return loopbackNames.includes(name) || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(name);
}

const rereadAfterMs = 1000;
let names = new Set<string>();
let readAt = Number.NEGATIVE_INFINITY;

/** The machine's own addresses and names; a notebook changes its network while we run. */
function ownNames({ host }: Environment): Set<string> {
  if (performance.now() - readAt < rereadAfterMs) return names;
  readAt = performance.now();
  const machine = hostname().toLowerCase();
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  names = new Set([
    bracketed(host),
    machine,
    `${machine.replace(/\.local$/, "")}.local`,
    ...addresses.map(({ address }) => bracketed(address.split("%", 1)[0] ?? "")),
  ]);
  return names;
}

function bracketed(address: string): string {
  return address.includes(":") ? `[${address}]` : address.toLowerCase();
}
