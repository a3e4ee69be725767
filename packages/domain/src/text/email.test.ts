import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emailKey, readEmail } from "./email";

describe("an e-mail address", () => {
  it.each([
    ["Mia@Club.ORG", "mia@club.org"],
    ["mia@sportverein-köln.example", "mia@sportverein-köln.example"],
    ["mia@sportverein-ko\u0308ln.example", "mia@sportverein-köln.example"],
    ["jörg@verein.example", "jörg@verein.example"],
    ["rob@xn--kln-sna.example", "rob@xn--kln-sna.example"],
    ["pim+trial@Verein.Example", "pim+trial@verein.example"],
    ["o'neil@verein.example", "o'neil@verein.example"],
    ["иван@почта.рф", "иван@почта.рф"],
    ["ｍｉａ＠club.org", "mia@club.org"],
  ])("%s is %s", (raw, address) => {
    expect(readEmail(raw)).toBe(address);
  });

  it.each([
    "",
    "mia",
    "@club.org",
    "mia@club",
    "mia@club.1",
    "mia@127.0.0.1",
    "mia@club.org:80",
    "mia@club.org/x",
    "mia@@club.org",
    "a b@club.org",
    ".mia@club.org",
    "mia..x@club.org",
    "\u200dtom@verein.example",
    "tom@ver\u200bein.example",
    "tom\ufe0f@verein.example",
    "Sam Q <sam@verein.example>",
    "mia@xn--.example",
    `${"a".repeat(65)}@club.org`,
    `mia@${"a".repeat(300)}.org`,
  ])("%j is none", (raw) => {
    expect(readEmail(raw)).toBeNull();
  });

  it.each([
    ["rob@köln.example", "Rob@xn--kln-sna.example"],
    ["mia@ko\u0308ln.example", "mia@köln.example"],
  ])("%s and %s are one address", (one, other) => {
    expect(emailKey(one)).toBe(emailKey(other));
  });

  it("is read to the end: reading it again changes nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 20 }), fc.domain(), (local, domain) => {
        const once = readEmail(`${local}@${domain}`);
        if (once !== null) expect(readEmail(once)).toBe(once);
      }),
    );
  });
});
