import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { expect, it, vi } from "vitest";
import { addressOf } from "./address";

function requestWith(forwarded?: string): IncomingMessage {
  const headers = forwarded === undefined ? {} : { "x-forwarded-for": forwarded };
  return Object.assign(new IncomingMessage(new Socket()), { headers });
}

it("takes the entry that the outermost trusted proxy wrote", () => {
  const request = requestWith("203.0.113.9, 192.0.2.1, 10.0.0.1");
  expect(addressOf(request, 1)).toBe("10.0.0.1");
  expect(addressOf(request, 2)).toBe("192.0.2.1");
});

it("believes no X-Forwarded-For without a trusted proxy, and says so once", () => {
  const said = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  addressOf(requestWith(), 0);
  expect(said).not.toHaveBeenCalled();
  expect(addressOf(requestWith("203.0.113.9"), 0)).not.toBe("203.0.113.9");
  addressOf(requestWith("203.0.113.9"), 0);
  expect(said).toHaveBeenCalledOnce();
  expect(said.mock.calls[0]?.[0]).toContain("TRUSTED_PROXIES");
  said.mockRestore();
});
