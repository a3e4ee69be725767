import { expect, test } from "vitest";
import { groupsOf, namedRow, openIn, type QueueRow, type ReviewRow } from "../groups";
import type { OwnActs } from "./own-acts";

function rowAt(place: string): ReviewRow {
  const row = namedRow({ kind: "review", id: place, athleteId: place });
  if (row?.kind !== "review") throw new Error("A named verdict is a review");
  return { ...row, place };
}

const [first, second, third] = [
  rowAt("02/2026-11-20/a"),
  rowAt("02/2026-11-21/a"),
  rowAt("05/2026-11-01/a"),
] as const;

const none = {
  ...{ held: [], jump: [], toReview: [], overdue: [], asked: [], adherenceDrop: [], noChange: [] },
  ...{ notStarted: [], unusedLogin: [], neverTested: [], noRoutine: [], snoozed: [] },
};

function queueOf(toReview: QueueRow[], count: number) {
  const counts = Object.fromEntries(Object.keys(none).map((key) => [key, 0]));
  return {
    ...none,
    toReview,
    counts: { ...counts, toReview: count } as Record<keyof typeof none, number>,
  };
}

function shown(toReview: QueueRow[], own: OwnActs) {
  const groups = groupsOf(queueOf(toReview, 60), [], own);
  return { ids: groups.flatMap(({ rows }) => rows.map(({ id }) => id)), open: openIn(groups, {}) };
}

const act = (row: ReviewRow, isGone: boolean) =>
  [row.id, { row, bucket: "toReview", isGone }] as const;

test("a decided row is gone and counted out while the queue that was read still holds it", () => {
  expect(shown([first, second, third], new Map([act(second, true)]))).toEqual({
    ids: [first.id, third.id],
    open: 59,
  });
});

test("a row that waits again stands in its place though the queue that was read lacks it", () => {
  expect(shown([first, third], new Map([act(second, false)]))).toEqual({
    ids: [first.id, second.id, third.id],
    open: 61,
  });
});

test("what a reading already tells is shown once", () => {
  const own = new Map([act(second, false), act(third, true)]);
  expect(shown([first, second], own)).toEqual({ ids: [first.id, second.id], open: 60 });
});
