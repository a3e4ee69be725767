import { describe, expect, it } from "vitest";
import { readFile } from "./read-file";

describe("readFile", () => {
  it.each([
    ["UTF-8", [0x4e, 0x6f, 0x76, 0xc3, 0xa1, 0x6b]],
    ["UTF-16", [0xff, 0xfe, 0x4e, 0, 0x6f, 0, 0x76, 0, 0xe1, 0, 0x6b, 0]],
    ["old Windows letters", [0x4e, 0x6f, 0x76, 0xe1, 0x6b]],
  ])("keeps accents of %s", async (_name, bytes) => {
    expect(await readFile(new Blob([new Uint8Array(bytes)]))).toBe("Novák");
  });
});
