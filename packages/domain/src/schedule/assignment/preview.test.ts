import { expect, it } from "vitest";
import { assignmentOutcomes, assignmentReasons } from "./assignability";
import { type PreviewRow, previewOf, startFault } from "./preview";

const rows = (count: number, of: Pick<PreviewRow, "outcome" | "reasonCode">) =>
  Array.from({ length: count }, (_, index) => ({ ...of, name: `${index}` }) as PreviewRow);

it("counts who gets a plan, whose is replaced and who is left out, in groups by reason", () => {
  const [firstReason, secondReason] = assignmentReasons;
  const all = [
    ...rows(2, { outcome: "left_out", reasonCode: secondReason }),
    ...rows(120, { outcome: "assigned", reasonCode: firstReason }),
    ...rows(3, { outcome: "replaces", reasonCode: firstReason }),
  ];
  const preview = previewOf(all, 36);
  const figures = { total: 125, assigned: 120, replaces: 3, leftOut: 2, sessions: 36 };
  expect(preview).toMatchObject(figures);
  const places = preview.groups.map(({ outcome }) => assignmentOutcomes.indexOf(outcome));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  const large = preview.groups.find(({ outcome }) => outcome === "assigned");
  expect(large).toMatchObject({ count: 120 });
  expect(large?.rows).toHaveLength(100);
  expect(preview.groups).toHaveLength(3);
  expect(preview.groups[0]).toMatchObject({ outcome: "assigned", reasonCode: firstReason });
  expect(preview.groups[2]).toMatchObject({ outcome: "left_out", count: 2 });
});

it("starts a plan yesterday at the earliest and within four weeks", () => {
  const today = "2026-11-20";
  expect(startFault("2026-11-18", today)).toContain("today or a later day");
  expect(startFault("2026-11-19", today)).toBeNull();
  expect(startFault("2026-12-17", today)).toBeNull();
  expect(startFault("2026-12-18", today)).toContain("four weeks");
});
