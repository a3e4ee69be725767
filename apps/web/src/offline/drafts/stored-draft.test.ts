import { describe, expect, it } from "vitest";
import { fields, number, text } from "./shape";
import { type DraftKind, draftIn, draftKey, draftText, isDraftOf, isStale } from "./stored-draft";

const day = 86_400_000;
const note: DraftKind<{ text: string }> = {
  name: "note",
  shape: fields({ text: text() }),
  version: 2,
  days: 3,
};
const ada = { organisationId: "club", userId: "ada" };
const ben = { organisationId: "club", userId: "ben" };
const stored = draftText(note, { text: "half" }, 0);

describe("a stored draft", () => {
  it("comes back whole until its end, and then no more", () => {
    expect(draftIn(note, stored, 3 * day - 1)).toEqual({ text: "half" });
    expect(draftIn(note, stored, 3 * day)).toBeNull();
  });

  it("is nothing where it is of another version, of another shape or unreadable", () => {
    expect(draftIn({ ...note, version: 3 }, stored, 1)).toBeNull();
    expect(
      draftIn({ ...note, shape: fields({ text: text(), b: number }) as never }, stored, 1),
    ).toBeNull();
    for (const odd of ["{", "null", "[]", '{"version":2}']) {
      expect(draftIn(note, odd, 1)).toBeNull();
    }
  });

  it("has a key of its own per organisation, person, athlete, kind and thing", () => {
    const keys = [
      draftKey(ada, note, {}),
      draftKey(ben, note, {}),
      draftKey({ ...ada, organisationId: "other" }, note, {}),
      draftKey(ada, note, { athleteId: "1" }),
      draftKey(ada, note, { about: "1" }),
      draftKey(ada, { ...note, name: "log" }, {}),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("goes when somebody else is there, or when it ended; drafts of an older Talus go as well", () => {
    const key = draftKey(ada, note, { athleteId: "1" });
    expect(isStale(key, stored, ada, 1)).toBe(false);
    expect(isStale(key, stored, { ...ada, organisationId: "other" }, 1)).toBe(false);
    expect(isStale(key, stored, ben, 1)).toBe(true);
    expect(isStale(key, stored, ada, 3 * day)).toBe(true);
    expect(isStale("talus.log.extra", "{}", ada, 1)).toBe(true);
    expect(isStale("talus.single-keys", "off", ada, 1)).toBe(false);
    expect(isStale("another-app", "x", ada, 1)).toBe(false);
  });

  it("is cleared for its person alone", () => {
    expect(isDraftOf(draftKey(ada, note, {}), "ada")).toBe(true);
    expect(isDraftOf(draftKey(ada, note, {}), "club")).toBe(false);
    expect(isDraftOf(draftKey(ben, note, {}), "ada")).toBe(false);
  });
});
