import { describe, expect, it } from "vitest";
import { changedTexts, type DraftField, fieldTextsOf, wantedOf } from "./field-texts";

const text = (name: string, value: string, more: Partial<DraftField> = {}): DraftField => ({
  ...{ name, value, type: "text" },
  ...more,
});
const tick = (name: string, value: string, checked: boolean, type = "checkbox"): DraftField => ({
  ...{ name, value, checked, type },
});

describe("what a form's draft holds", () => {
  it("is every text, tick and choice by name", () => {
    const fields = [
      text("name", " Ada "),
      tick("active", "on", true),
      tick("side", "left", false, "radio"),
      tick("side", "right", true, "radio"),
      tick("teams[]", "a", true),
      tick("teams[]", "b", false),
      tick("none[]", "c", false),
    ];
    expect(fieldTextsOf(fields)).toEqual({
      ...{ name: " Ada ", active: true, side: "right" },
      ...{ "teams[]": ["a"], "none[]": [] },
    });
  });

  it("is never a secret, a file or what nobody typed", () => {
    const fields = [
      text("password", "x", { type: "password" }),
      text("shown", "x", { autocomplete: "current-password" }),
      text("code", "x", { autocomplete: "one-time-code" }),
      text("newPassword", "x"),
      text("token", "x"),
      text("base", "x", { type: "hidden" }),
      text("roster", "x", { type: "file" }),
      text("", "x"),
      text("off", "x", { disabled: true }),
    ];
    expect(fieldTextsOf(fields)).toEqual({});
    for (const field of fields) expect(wantedOf(field, { [field.name]: "y" })).toBeNull();
  });

  it("is only what differs from what stood there", () => {
    const before = { name: "Ada", sex: "female", "teams[]": ["a"] };
    expect(changedTexts({ ...before, name: "Ida" }, before)).toEqual({ name: "Ida" });
    expect(changedTexts({ ...before, "teams[]": [], more: "" }, before)).toEqual({
      ...{ "teams[]": [], more: "" },
    });
    expect(changedTexts(before, before)).toEqual({});
  });
});

describe("putting a draft back", () => {
  it("changes what differs and leaves the rest as it is", () => {
    const texts = { name: "Ida", side: "left", "teams[]": ["b"], active: false };
    expect(wantedOf(text("name", "Ada"), texts)).toBe("Ida");
    expect(wantedOf(text("name", "Ida"), texts)).toBeNull();
    expect(wantedOf(text("other", "x"), texts)).toBeNull();
    expect(wantedOf(tick("side", "left", false, "radio"), texts)).toBe(true);
    expect(wantedOf(tick("side", "right", true, "radio"), texts)).toBeNull();
    expect(wantedOf(tick("teams[]", "a", true), texts)).toBe(false);
    expect(wantedOf(tick("teams[]", "b", false), texts)).toBe(true);
    expect(wantedOf(tick("active", "on", true), texts)).toBe(false);
  });

  it("takes no field for one that a draft does not name", () => {
    expect(wantedOf(text("constructor", "x"), {})).toBeNull();
    expect(wantedOf(text("toString", "x"), {})).toBeNull();
  });
});
