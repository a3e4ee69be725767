import { describe, expect, it } from "vitest";
import { comparedText, plainText, unseenCharacter } from "./compared-text";

describe("text that people typed", () => {
  it("is stored composed and without idle space", () => {
    expect(plainText("  Nova\u0301k  \u00a0 Hana ")).toBe("Nov\u00e1k Hana");
  });

  it.each([
    ["No\u0308el", "n\u00f6el"],
    ["U 23", "u\u00a023"],
    ["U23\u200b", "U23"],
  ])("%j and %j are the same to a reader", (one, other) => {
    expect(comparedText(one)).toBe(comparedText(other));
  });

  it.each([
    ["\u200dtom", "zero-width joiner, U+200D"],
    ["+31\u202c", "end of a direction mark, U+202C"],
    ["a\u0007", "U+0007"],
    ["plain \u00e4", null],
  ])("in %j the unseen character is %j", (text, name) => {
    expect(unseenCharacter(text)).toBe(name);
  });
});
