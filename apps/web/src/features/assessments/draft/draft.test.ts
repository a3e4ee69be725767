import { assessmentInput } from "@talus/domain/assessments/assessment.schema";
import { describe, expect, it } from "vitest";
import { guidedSteps, stepOfError } from "../guided/guided-steps";
import { type Draft, emptyDraft, meanOf, typingErrors, withProtocol } from "./draft";
import { inputOf } from "./draft-input";
import { draftOf } from "./draft-of-stored";
import { testDraftKind } from "./test-draft-kind";

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

const oneTry = (text: string) => [{ place: 1, text, invalidReason: null }];
const full: Draft = {
  ...draft,
  chosen: [
    "straight_knee_towel",
    "squat_screen",
    "functional_baseline",
    "lunge_quality",
    "heel_raise",
  ],
  further: {
    ...draft.further,
    heel_raise: { left: oneTry("24"), right: oneTry("21") },
    single_leg_balance: { left: oneTry("60"), right: oneTry("48") },
  },
  towel: { left: { holdSec: 30, cramp: false }, right: null },
  squat: { below90: true, kneesForward: null, heelsDown: false },
  pelvisTucks: true,
  moves: { ...draft.moves, left: { ...draft.moves.left, up: "stiff", feel: "rigid" } },
  lunge: { left: [], right: ["heel_lifted"] },
  note: "after a long week",
};

describe("further tests while they are typed", () => {
  it("are sent where they were chosen, and stay typed where they were not", () => {
    const input = inputOf(full, ids);
    expect(assessmentInput.safeParse(input).success).toBe(true);
    expect(Object.keys(input.further ?? {})).toEqual(["heel_raise"]);
    expect(input.findings).toMatchObject({
      towel: full.towel,
      squat: full.squat,
      qualities: { pelvisTucks: true, moves: { right: null }, lunge: full.lunge },
    });
    const without = inputOf({ ...full, chosen: [] }, ids);
    expect(without.further).toEqual({});
    expect(without.findings).toMatchObject({
      towel: { left: null, right: null },
      squat: null,
      qualities: null,
    });
  });

  it("refuse what is no number at their own side, unless they are not taken", () => {
    const heel_raise = { left: oneTry("many"), right: oneTry("21") };
    const typed = { ...full, further: { ...full.further, heel_raise } };
    expect(Object.keys(typingErrors(typed))).toEqual(["heel_raise.left"]);
    expect(typingErrors({ ...typed, chosen: [] })).toEqual({});
  });

  it("are filled in again for a correction, as they were entered", () => {
    const { id: _, athleteId, confirmed: __, ...content } = inputOf(full, ids);
    const stored = {
      ...content,
      id: ids.id,
      athleteId,
      takenOn: "2026-11-20",
      testerId: ids.id,
      testerName: "Tomas Lind",
      selfMeasured: false,
      cm: { left: 8.4, right: null },
      deg: { left: null, right: null },
      amendsId: null,
      supersededAt: null,
      recordedAt: new Date(0),
    } as const;
    expect(inputOf(draftOf(stored), ids)).toEqual(inputOf(full, ids));
  });
});

describe("a draft kept on the device", () => {
  const stored = { id: ids.id, step: 4, draft: full };

  it("comes back whole", () => {
    expect(testDraftKind.shape(stored)).toBe(true);
  });

  it("is nothing where a part is missing", () => {
    const { towel: _, ...less } = full;
    expect(testDraftKind.shape({ ...stored, draft: less })).toBe(false);
  });
});

describe("the screens of a guided test", () => {
  it("show one side at a time, in the order in which it is done", () => {
    const steps = guidedSteps({ ...draft, chosen: ["heel_raise", "squat_screen"] });
    expect(steps.map(({ kind }) => kind).join(" ")).toBe(
      "choose how numbers numbers felt felt further_how further further further pain",
    );
  });

  it("lead to the screen that holds what was refused", () => {
    const steps = guidedSteps({ ...draft, chosen: ["heel_raise"] });
    const titleOf = (field: string) => steps[stepOfError(steps, field)]?.title;
    expect(titleOf("right")).toBe("Right ankle");
    expect(titleOf("heel_raise.left")).toBe("Heel raises on one leg, left");
    expect(titleOf("date")).toBe("What will you measure?");
    expect(titleOf("measures")).toBe("Left ankle");
  });
});
