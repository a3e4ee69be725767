import { describe, expect, it } from "vitest";
import { emptyReport, hasSign, missingIn, reportWords, signs, withSign } from "./report";

describe("the pain questions", () => {
  it("each tick can be taken back", () => {
    for (const { key } of signs) {
      const ticked = withSign(emptyReport, key, true);
      expect(hasSign(ticked, key)).toBe(true);
      expect(withSign(ticked, key, false)).toEqual(emptyReport);
    }
  });

  it("“none of these” and the others exclude each other", () => {
    const pop = withSign(emptyReport, "pop", true);
    const ache = withSign(pop, "ache", true);
    expect(hasSign(ache, "pop")).toBe(false);
    expect(hasSign(withSign(ache, "swollen", true), "ache")).toBe(false);
  });

  it("let a red flag through at once, and ask for number and kind otherwise", () => {
    expect(missingIn(withSign(emptyReport, "pop", true))).toBeNull();
    expect(missingIn({ ...emptyReport, painNrs: 6 })).toBeNull();
    expect(missingIn(emptyReport)).toBe("Say how much it hurts, 0 to 10.");
    expect(missingIn({ ...emptyReport, painNrs: 2 })).not.toBeNull();
    expect(missingIn(withSign({ ...emptyReport, painNrs: 2 }, "ache", true))).toBeNull();
  });

  it("are told back in few words", () => {
    const report = withSign({ ...emptyReport, painNrs: 3, side: "left" }, "sharp", true);
    expect(reportWords(report)).toBe("3 of 10, sharp or shooting pain, left");
  });
});
