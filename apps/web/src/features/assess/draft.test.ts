import { assessmentInput } from "@talus/domain/assessments/assessment.schema";
import { describe, expect, it } from "vitest";
import { emptyDraft, inputOf, meanOf, typingErrors, withProtocol } from "./draft";

const start = { protocol: "standing_knee_to_wall", unit: "cm", takenOn: "2026-11-20" } as const;
const ids = {
  id: "01930000-0000-7000-8000-000000000001",
  athleteId: "01930000-0000-7000-8000-000000000002",
  confirmed: false,
};
const draft = {
  ...emptyDraft(start),
  tries: {
    left: [
      { place: 1, text: "8,2", invalidReason: null },
      { place: 2, text: "9.1", invalidReason: "heel_lifted" as const },
      { place: 3, text: "8.6", invalidReason: null },
    ],
    right: [{ place: 1, text: "", invalidReason: null }],
  },
};

describe("a test while it is typed", () => {
  it("takes a decimal comma, leaves blanks out and keeps what does not count", () => {
    const input = inputOf(draft, ids);
    expect(input.attempts).toEqual({
      left: [
        { value: 8.2, invalidReason: null },
        { value: 9.1, invalidReason: "heel_lifted" },
        { value: 8.6, invalidReason: null },
      ],
      right: [],
    });
    expect(assessmentInput.safeParse(input).success).toBe(true);
  });
  it("averages only what counts", () => {
    expect(meanOf(draft.tries.left)).toBeCloseTo(8.4);
    expect(meanOf(draft.tries.right)).toBeNull();
  });
  it("says which side holds something that is no number", () => {
    const typed = {
      ...draft,
      tries: { ...draft.tries, right: [{ place: 1, text: "8..", invalidReason: null }] },
    };
    expect(Object.keys(typingErrors(typed))).toEqual(["right"]);
  });
  it("reads a goniometer in degrees and goes back to the reader's unit", () => {
    const angle = withProtocol(draft, "nwb_goniometer", "in");
    expect(angle.unit).toBe("deg");
    expect(withProtocol(angle, "half_kneeling", "in").unit).toBe("in");
  });
  it("sends pass and fail marks only for the wall test that has them", () => {
    const marks = { ...draft.marks, left: { lastPass: "4", firstFail: "5" } };
    expect(inputOf({ ...draft, marks }, ids).findings.marks.left).toBeNull();
    const wall = inputOf({ ...draft, marks, protocol: "pass_fail_wall" }, ids);
    expect(wall.findings.marks).toEqual({ left: { lastPass: 4, firstFail: 5 }, right: null });
    expect(wall.attempts.left).toEqual([]);
  });
});
