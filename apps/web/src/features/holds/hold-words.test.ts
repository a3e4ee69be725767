import { expect, it } from "vitest";
import { clearedWords } from "./hold-words";

const today = "2026-11-20";

it("a recorded clearance says what it came to, and no more", () => {
  const said = (openHolds: number, resolved: number, next: string | null) =>
    clearedWords(
      { openHolds, resolved, next: next as `${number}-${number}-${number}` | null },
      today,
    );
  expect(said(0, 0, today)).toBe(
    "Clearance recorded. The plan goes on; its next session is today.",
  );
  expect(said(0, 1, "2026-11-23")).toBe(
    "Clearance recorded. The stress fracture is marked as resolved. The plan goes on; its next session is on 23 Nov.",
  );
  expect(said(1, 0, null)).toBe(
    "Clearance recorded. Another hold is in force, so the plan stays stopped.",
  );
  expect(said(0, 0, null)).toBe("Clearance recorded. No session is planned.");
});
