import { describe, expect, it } from "vitest";
import { readFile } from "./read-file";

describe("readFile", () => {
  it.each([
    ["UTF-8", [0x4e, 0x6f, 0x76, 0xc3, 0xa1, 0x6b]],
    ["UTF-16", [0xff, 0xfe, 0x4e, 0, 0x6f, 0, 0x76, 0, 0xe1, 0, 0x6b, 0]],
    ["UTF-16, big end first", [0xfe, 0xff, 0, 0x4e, 0, 0x6f, 0, 0x76, 0, 0xe1, 0, 0x6b]],
    ["UTF-16 without a mark", [0x4e, 0, 0x6f, 0, 0x76, 0, 0xe1, 0, 0x6b, 0]],
    ["UTF-16 without a mark, big end first", [0, 0x4e, 0, 0x6f, 0, 0x76, 0, 0xe1, 0, 0x6b]],
    ["UTF-8 with a mark", [0xef, 0xbb, 0xbf, 0x4e, 0x6f, 0x76, 0xc3, 0xa1, 0x6b]],
    ["old Windows letters", [0x4e, 0x6f, 0x76, 0xe1, 0x6b]],
  ])("keeps accents of %s", async (_name, bytes) => {
    expect(await readFile(new Blob([new Uint8Array(bytes)]))).toBe("Novák");
  });

  it("leaves valid UTF-8 as it is, also where it holds the sign for a lost letter", async () => {
    const text = "Nov\uFFFDk,Ã¡,Ost";
    expect(await readFile(new Blob([text]))).toBe(text);
  });
});
