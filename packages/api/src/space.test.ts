import { statfs } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { spaceOf } from "./space";

const folder = tmpdir();

describe("the space of the database's disk", () => {
  it("is what whoever starts Talus may still write, in whole MB", async () => {
    const { blocks, bsize } = await statfs(folder);
    const space = await spaceOf({ space: { folder, warnBelowMb: 0 } });
    expect(space?.freeMb).toBeGreaterThan(0);
    expect(space?.freeMb).toBeLessThanOrEqual((blocks * bsize) / 1024 / 1024);
  });

  it("is short below what is set, and not from there on", async () => {
    const isShort = async (warnBelowMb: number) =>
      (await spaceOf({ space: { folder, warnBelowMb } }))?.isShort;
    expect(await isShort(Number.MAX_SAFE_INTEGER)).toBe(true);
    expect(await isShort(0)).toBe(false);
  });

  it("is nobody's concern here where the database is elsewhere", async () => {
    expect(await spaceOf({ space: undefined })).toBeNull();
  });

  it("is not guessed where the folder is gone", async () => {
    const gone = join(folder, "talus-no-such-folder");
    await expect(spaceOf({ space: { folder: gone, warnBelowMb: 1 } })).rejects.toThrow("ENOENT");
  });
});
