import { describe, expect, it } from "vitest";
import { draftIn, draftText } from "./stored-draft";
import { storedFormKind } from "./use-stored-form";

const day = 86_400_000;
const id = "0198f3a0-0000-7000-8000-000000000001";
const fields = { id, texts: { name: "Ada", "teams[]": ["a"], active: true } };

describe("a half-typed form", () => {
  it("comes back with the id that it would be saved by, for seven days", () => {
    const kind = storedFormKind("athlete");
    const text = draftText(kind, fields, 0);
    expect(draftIn(kind, text, 7 * day - 1)).toEqual(fields);
    expect(draftIn(kind, text, 7 * day)).toBeNull();
  });

  it("is nothing where somebody changed what the browser keeps", () => {
    const kind = storedFormKind("athlete");
    for (const texts of [{ name: 7 }, { name: { deep: "x" } }, { name: "x".repeat(20_001) }, []]) {
      expect(draftIn(kind, draftText(kind, { id, texts } as never, 0), 1)).toBeNull();
    }
  });
});
