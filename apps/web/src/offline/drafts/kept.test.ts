import { describe, expect, it } from "vitest";
import { isKeptOf, isStale, type KeptKind, keptKey, keptText, keptValue } from "./kept";
import { fields, number, text } from "./shape";

const day = 86_400_000;
const note: KeptKind<{ text: string }> = {
  name: "note",
  shape: fields({ text: text() }),
  version: 2,
  days: 3,
};
const ada = { organisationId: "club", userId: "ada" };
const ben = { organisationId: "club", userId: "ben" };
const kept = keptText(note, { text: "half" }, 0);

describe("a kept thing", () => {
  it("comes back whole until its end, and then no more", () => {
    expect(keptValue(note, kept, 3 * day - 1)).toEqual({ text: "half" });
    expect(keptValue(note, kept, 3 * day)).toBeNull();
  });

  it("is nothing where it is of another version, of another shape or unreadable", () => {
    expect(keptValue({ ...note, version: 3 }, kept, 1)).toBeNull();
    expect(
      keptValue({ ...note, shape: fields({ text: text(), b: number }) as never }, kept, 1),
    ).toBeNull();
    for (const odd of ["{", "null", "[]", '{"version":2}']) {
      expect(keptValue(note, odd, 1)).toBeNull();
    }
  });

  it("has a key of its own per organisation, person, athlete, kind and thing", () => {
    const keys = [
      keptKey(ada, note, {}),
      keptKey(ben, note, {}),
      keptKey({ ...ada, organisationId: "other" }, note, {}),
      keptKey(ada, note, { athleteId: "1" }),
      keptKey(ada, note, { about: "1" }),
      keptKey(ada, { ...note, name: "log" }, {}),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("goes when somebody else is there, or when it ended; drafts of an older Talus go as well", () => {
    const key = keptKey(ada, note, { athleteId: "1" });
    expect(isStale(key, kept, ada, 1)).toBe(false);
    expect(isStale(key, kept, { ...ada, organisationId: "other" }, 1)).toBe(false);
    expect(isStale(key, kept, ben, 1)).toBe(true);
    expect(isStale(key, kept, ada, 3 * day)).toBe(true);
    expect(isStale("talus.log.extra", "{}", ada, 1)).toBe(true);
    expect(isStale("talus.single-keys", "off", ada, 1)).toBe(false);
    expect(isStale("another-app", "x", ada, 1)).toBe(false);
  });

  it("is cleared for its person alone", () => {
    expect(isKeptOf(keptKey(ada, note, {}), "ada")).toBe(true);
    expect(isKeptOf(keptKey(ada, note, {}), "club")).toBe(false);
    expect(isKeptOf(keptKey(ben, note, {}), "ada")).toBe(false);
  });
});
