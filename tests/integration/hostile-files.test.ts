import { mkdtempSync, openAsBlob, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { hostileFiles, writeHostile } from "../support/hostile-files";
import { refusalOf } from "../support/read-as-import";

const folder = mkdtempSync(join(tmpdir(), "talus-hostile-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("a hostile file", () => {
  it.each(hostileFiles)("$name is refused with why", async (hostile) => {
    expect(await refusalOf(await openAsBlob(writeHostile(folder, hostile)))).toMatch(hostile.words);
  });
});
