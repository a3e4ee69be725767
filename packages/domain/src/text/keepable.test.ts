import fc from "fast-check";
import { expect, it } from "vitest";
import { unkeepableIn } from "./keepable";

it("finds the text that cannot be kept, wherever it is", () => {
  expect(unkeepableIn("a\0b")).toEqual([]);
  expect(unkeepableIn({ entries: [{ note: "fine" }, { note: "half \ud83d" }] })).toEqual([
    "entries",
    1,
    "note",
  ]);
  expect(unkeepableIn({ field: { "a\0": 1 } })).toEqual(["field"]);
});

it("lets every whole text through", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(unkeepableIn({ list: [text, null, 3, true, undefined] })).toBeNull();
    }),
  );
  expect(unkeepableIn("👩‍👧 Zoë 東")).toBeNull();
});
