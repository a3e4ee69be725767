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
    expect(await readFile(new Blob([new Uint8Array(bytes)]))).toEqual({ text: "Novák" });
  });

  it("leaves valid UTF-8 as it is, also where it holds the sign for a lost letter", async () => {
    const text = "Nov\uFFFDk,Ã¡,Ost";
    expect(await readFile(new Blob([text]))).toEqual({ text });
  });
});

/** A file that counts the bytes asked of it, and may say that it is longer than it is. */
class WatchedFile extends Blob {
  read = 0;
  constructor(
    bytes: number[],
    private readonly longer = 0,
  ) {
    super([new Uint8Array(bytes)]);
  }
  override get size() {
    return super.size + this.longer;
  }
  override slice(from = 0, to = this.size) {
    this.read += to - from;
    return super.slice(from, to);
  }
  override arrayBuffer() {
    this.read += this.size;
    return super.arrayBuffer();
  }
}

describe("a file that is no table", () => {
  it.each([
    ["200 MB", new WatchedFile([0x61], 200e6), /too large/, 0],
    ["an old workbook", new WatchedFile([0xd0, 0xcf, 0x11, 0xe0, 0]), /old workbook/, 4],
    ["one with a password", new WatchedFile([0xd0, 0xcf, 0x11, 0xe0, 0]), /a password/, 4],
    ["a PDF", new WatchedFile([0x25, 0x50, 0x44, 0x46, 0x2d]), /PDF/, 4],
    ["UTF-32", new WatchedFile([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]), /UTF-32/, 4],
    ["UTF-32, big end first", new WatchedFile([0, 0, 0xfe, 0xff, 0, 0, 0, 0x61]), /UTF-32/, 4],
    ["zero bytes", new WatchedFile([0x61, 0, 0, 0x62]), /zero bytes/, 8],
  ])("%s is refused with what to do, and no more of it is read", async (_, file, words, bytes) => {
    expect(await readFile(file)).toMatchObject({ refusal: expect.stringMatching(words) });
    expect(file.read).toBe(bytes);
  });
});
