import { describe, expect, it } from "vitest";
import { knownDevice, markDevice } from "./known-device";

const secret = "a secret for tests, which guards nothing at all";

describe("a device's mark", () => {
  it("is known for those who signed in on it and for nobody else", () => {
    const first = markDevice(secret, "ines@example.org", null);
    const both = markDevice(secret, "kwame@example.org", first);
    expect(knownDevice(secret, "ines@example.org", both)).not.toBeNull();
    expect(knownDevice(secret, "kwame@example.org", both)).not.toBeNull();
    expect(knownDevice(secret, "anneke@example.org", both)).toBeNull();
    expect(knownDevice("another secret", "ines@example.org", both)).toBeNull();
  });

  it("is kept for six people, the latest first", () => {
    const people = Array.from({ length: 8 }, (_, index) => `${index}@example.org`);
    const cookie = people.reduce<string | null>(
      (cookieBefore, who) => markDevice(secret, who, cookieBefore),
      null,
    );
    const known = people.filter((who) => knownDevice(secret, who, cookie));
    expect(known).toEqual(people.slice(2));
  });

  it.each([null, "", "~", "a~b", `${"x".repeat(11)}~${"y".repeat(43)}`, ".".repeat(8000)])(
    "is not believed as %j",
    (cookie) => {
      expect(knownDevice(secret, "ines@example.org", cookie)).toBeNull();
    },
  );
});
