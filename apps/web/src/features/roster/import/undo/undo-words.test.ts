import { describe, expect, it } from "vitest";
import { importWords, keptWords, timeLeft, undoSentence } from "./undo-words";

const undo = { kind: "roster" as const, removed: 0, restored: 0, keptCount: 0, kept: [] };

describe("what an undo does, in words", () => {
  it.each([
    [{ removed: 1, restored: 0 }, "1 athlete goes."],
    [{ removed: 1200, restored: 1 }, "1,200 athletes go, 1 athlete returns to what it was."],
    [{ removed: 0, restored: 3 }, "3 athletes return to what they were."],
    [{ removed: 0, restored: 0 }, "0 athletes go."],
    [{ kind: "tests" as const, removed: 2 }, "2 tests go."],
  ])("%j is %s", (change, words) => {
    expect(undoSentence({ ...undo, ...change })).toBe(words);
  });

  it("names why somebody stays", () => {
    const one = { athleteId: "", name: "Mia Ost", uses: [], fields: [] };
    expect(keptWords({ ...one, uses: ["planned"] })).toBe("has a plan");
    expect(keptWords({ ...one, uses: ["changed"], fields: ["email", "phone"] })).toBe(
      "E-mail, Phone changed since",
    );
  });
});

describe("an import in the list", () => {
  const now = new Date("2026-11-29T12:00:00Z");
  const inMinutes = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
  it.each([
    [1440, "24 h left"],
    [61, "1 h left"],
    [59, "59 min left"],
    [-1, "0 min left"],
  ])("that ends in %i minutes has %s", (minutes, words) => {
    expect(timeLeft(inMinutes(minutes), now)).toBe(words);
  });

  it("says what came in", () => {
    const one = { kind: "roster" as const, created: 40, updated: 0 };
    const words = (change: object) =>
      importWords({ ...one, ...change } as Parameters<typeof importWords>[0]);
    expect(words({})).toBe("40 new athletes");
    expect(words({ created: 0, updated: 3 })).toBe("3 updated");
    expect(words({ kind: "tests", created: 1 })).toBe("1 test");
  });
});
