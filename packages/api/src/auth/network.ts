import { isIPv6 } from "node:net";

/**
 * Whom an address belongs to, for limits: an IPv4 address itself, of IPv6 the /64 that one customer
 * gets whole. `::ffff:192.0.2.1` is 192.0.2.1; `2001:db8::1` is `2001:db8:0:0::/64`.
 */
export function networkOf(address: string): string {
  const bare = address.split("%", 1)[0] ?? "";
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare)?.[1];
  if (mapped) return mapped;
  if (!isIPv6(bare)) return bare;
  const [head = "", tail = ""] = new URL(`http://[${bare}]`).hostname.slice(1, -1).split("::");
  const left = head ? head.split(":") : [];
  const right = tail ? tail.split(":") : [];
  const zeros = Array<string>(Math.max(0, 8 - left.length - right.length)).fill("0");
  return `${[...left, ...zeros, ...right].slice(0, 4).join(":")}::/64`;
}
