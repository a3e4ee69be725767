import { shippedRuleSet } from "@talus/domain/verdicts/rule-set/rule-set";
import { describe, expect, it } from "vitest";
import { newRetest, type RetestDraft, readRetest, retestDraftOf } from "./retest-draft";

const empty = newRetest("cm");
const typed = (before: string, after: string, more?: Partial<RetestDraft>): RetestDraft => ({
  ...empty,
  left: { before, after },
  ...more,
});
const read = (draft: RetestDraft | null) => readRetest(draft, shippedRuleSet);

describe("distances before and after, as typed", () => {
  it("are read with point or comma; an empty side was not measured", () => {
    expect(read(typed("8,5", " 9.0 ")).retest).toEqual({
      protocol: "standing_knee_to_wall",
      unit: "cm",
      left: { before: 8.5, after: 9 },
      right: null,
    });
  });

  it("are left out where nothing was typed", () => {
    for (const draft of [null, empty, typed(" ", "")]) {
      expect(read(draft)).toEqual({ retest: undefined, errors: {}, suggestion: null });
    }
  });

  it("are refused by field, and then nothing is sent", () => {
    const { retest, errors } = read(
      typed("8", "", { right: { before: "about nine", after: "90" } }),
    );
    expect(retest).toBeUndefined();
    expect(errors).toEqual({
      "left.after": "Type this number too, or clear the one before.",
      "right.before": "Give a number, such as 8.5.",
    });
    expect(read(typed("8", "90")).errors).toEqual({
      "left.after": expect.stringMatching(/More than 25 cm/),
    });
  });

  it("may have been another unit, which is told and not applied", () => {
    const { suggestion, retest } = read(typed("85", "90"));
    expect([suggestion, retest]).toEqual(["mm", undefined]);
    expect(read(typed("85", "90", { unit: "mm" })).retest?.left).toEqual({ before: 85, after: 90 });
  });

  it("come back from the store as they were typed", () => {
    const { retest } = read(typed("3.25", "3.5", { unit: "in" }));
    expect(read(retestDraftOf(retest)).retest).toEqual(retest);
    expect(retestDraftOf(undefined)).toBeNull();
  });
});
