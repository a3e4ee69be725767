import { describe, expect, it } from "vitest";
import { excessOf } from "./scan";

const scan = (json: string) => excessOf(Buffer.from(json));

describe("the scan before parsing", () => {
  it("lets 32 levels in and refuses 33, of arrays, objects and both", () => {
    const nested = (depth: number) => "[".repeat(depth) + "]".repeat(depth);
    expect(scan(nested(32))).toBeNull();
    expect(scan(nested(33))).toMatch(/deeply/);
    expect(scan('{"a":'.repeat(33))).toMatch(/deeply/);
    expect(scan('[{"a":'.repeat(17))).toMatch(/deeply/);
  });

  it("counts nothing inside strings, however they are quoted", () => {
    expect(scan(`"${"[".repeat(100)}"`)).toBeNull();
    expect(scan(`"\\"${"[".repeat(100)}"`)).toBeNull();
    expect(scan(`"\\\\"${"[".repeat(33)}`)).toMatch(/deeply/);
    expect(scan(`"ü[\\u0022${"{".repeat(100)}"`)).toBeNull();
  });

  it("refuses more than 100,000 values", () => {
    expect(scan(`[${"0,".repeat(100_000)}0]`)).toBeNull();
    expect(scan(`[${"0,".repeat(100_001)}0]`)).toMatch(/values/);
  });

  it("leaves it to the parser what is no JSON", () => {
    expect(scan("")).toBeNull();
    expect(scan("]]]]}}}}")).toBeNull();
    expect(scan('"open')).toBeNull();
  });
});
