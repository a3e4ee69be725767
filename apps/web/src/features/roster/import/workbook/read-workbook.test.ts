import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { strToU8, Zip, ZipDeflate, type Zippable, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { mostOfWorkbook } from "./open-archive";
import { readWorkbook } from "./read-workbook";

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The parts of a workbook with these sheets, by the XML of their rows. */
function partsOf(sheets: Record<string, string>): Zippable {
  const names = Object.keys(sheets);
  const related = [
    ...names.map((_, at) => ["worksheet", `worksheets/sheet${at}.xml`]),
    ["styles", "styles.xml"],
    ["sharedStrings", "sharedStrings.xml"],
  ];
  const parts: Record<string, string> = {
    "xl/workbook.xml": `<workbook xmlns:r="${office}"><sheets>${names
      .map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="r${at}"/>`)
      .join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${related
      .map(
        ([kind, path], at) =>
          `<Relationship Id="r${at}" Type="${office}/${kind}" Target="${path}"/>`,
      )
      .join("")}</Relationships>`,
    "xl/styles.xml": `<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/></cellXfs></styleSheet>`,
    "xl/sharedStrings.xml": `<sst><si><t>given_name</t></si><si><t>Ost, "Mia"</t></si></sst>`,
  };
  names.forEach((name, at) => {
    parts[`xl/worksheets/sheet${at}.xml`] =
      `<worksheet><sheetData>${sheets[name]}</sheetData></worksheet>`;
  });
  return Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)]));
}

const workbook = (sheets: Record<string, string>) => zipSync(partsOf(sheets));
/** Attributes that no archive makes shorter. */
const noise = (chars: number) => `x="${randomBytes(chars / 2).toString("hex")}"`;
const row = (number: number, cells: string) => `<row r="${number}">${cells}</row>`;

/** One long string that 600 cells show. */
function sharing(): Uint8Array<ArrayBuffer> {
  const rows = Array.from({ length: 600 }, (_, at) =>
    row(at + 1, `<c r="A${at + 1}" t="s"><v>0</v></c>`),
  );
  const strings = `<sst><si><t>${"x".repeat(10_000)}</t></si></sst>`;
  return zipSync({ ...partsOf({ A: rows.join("") }), "xl/sharedStrings.xml": strToU8(strings) });
}

describe("a workbook", () => {
  it.each([
    ["a shared string, quoted as CSV asks", `<c r="A1" t="s"><v>1</v></c>`, '"Ost, ""Mia"""'],
    ["an inline string", `<c r="A1" t="inlineStr"><is><t>007</t></is></c>`, "007"],
    ["a day", `<c r="A1" s="1"><v>46000</v></c>`, "2025-12-09"],
    ["a day with its time", `<c r="A1" s="2"><v>46000.5</v></c>`, "2025-12-09 12:00"],
    ["a number", `<c r="A1"><v>9.1999999999999993</v></c>`, "9.2"],
    ["a negative number", `<c r="A1"><v>-3</v></c>`, "-3"],
    ["what a formula came to", `<c r="A1"><f>4+4.5</f><v>8.5</v></c>`, "8.5"],
    ["the text of a formula", `<c r="A1" t="str"><f>CONCAT(B1)</f><v>runner</v></c>`, "runner"],
    ["a text that begins like a formula", `<c r="A1" t="str"><v>=1+1</v></c>`, "=1+1"],
    ["a yes", `<c r="A1" t="b"><v>1</v></c>`, "TRUE"],
  ])("gives %s", async (_, cell, text) => {
    const sheet = { name: "Athletes", rows: 1, text: `${text}\r\n` };
    expect(await readWorkbook(workbook({ Athletes: row(1, cell) }))).toEqual({ sheets: [sheet] });
  });

  it("leaves out a formula that failed and a sheet that is empty, and names the others", async () => {
    const failed = row(1, `<c r="A1" t="e"><v>#REF!</v></c><c r="B1"><v>1</v></c>`);
    const two = row(1, `<c r="A1"><v>2</v></c>`);
    expect(await readWorkbook(workbook({ Old: "", New: failed, Two: two }))).toEqual({
      sheets: [
        { name: "New", rows: 1, text: ",1\r\n" },
        { name: "Two", rows: 1, text: "2\r\n" },
      ],
    });
  });

  it("reads cells that do not say where they stand as those behind the ones before", async () => {
    const rows = `<row><c><v>1</v></c><c/><x:c s="0"><v>3</v></x:c></row><row r="3"><c r="B3"><v>4</v></c><c><v>5</v></c></row>`;
    const many = `<row>${`<c><v>7</v></c>`.repeat(28)}</row>`;
    expect(await readWorkbook(workbook({ A: rows, B: many }))).toEqual({
      sheets: [
        { name: "A", rows: 3, text: "1,,3\r\n,,\r\n,4,5\r\n" },
        { name: "B", rows: 1, text: `${Array(28).fill(7).join()}\r\n` },
      ],
    });
  });

  const two = { sheets: [{ name: "A", rows: 1, text: "2\r\n" }] };
  const sheet = { A: row(1, `<c r="A1"><v>2</v></c>`) };

  it("is read by what lies in it, whatever its directory says", async () => {
    const bytes = workbook(sheet);
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const directory = bytes.findIndex((_, at) => view.getUint32(at, true) === 0x02014b50);
    view.setUint32(directory + 24, 0xfffffff0, true);
    expect(await readWorkbook(bytes)).toEqual(two);
  });

  it("is read where it was written as a stream, whose sizes follow its parts", async () => {
    const chunks: Uint8Array[] = [];
    const zip = new Zip((_, chunk) => void chunks.push(chunk));
    for (const [name, part] of Object.entries(partsOf(sheet))) {
      const entry = new ZipDeflate(name);
      zip.add(entry);
      entry.push(part as Uint8Array, true);
    }
    zip.end();
    expect(await readWorkbook(new Uint8Array(Buffer.concat(chunks)))).toEqual(two);
  });

  const cells = mostOfWorkbook.cells + 1;
  const wide = `<row>${"<c/>".repeat(1000)}<c><v>1</v></c></row>`;
  const odd = (tag: string) => `<row r="1">${tag}<v>1</v></c></row>`;
  const one = row(1, `<c r="A1"><v>1</v></c>`);
  it.each([
    ["an archive of something else", zipSync({ "a.txt": strToU8("a") }), /no workbook/],
    ["half of a workbook", workbook({ A: one }).slice(0, 300), /damaged|no workbook|be read/],
    ["a workbook without anything", workbook({ A: "" }), /holds anything/],
    ["a workbook that is no XML", workbook({ A: "<row><c r=" }), /damaged|holds anything/],
    ["far cells", workbook({ A: one + row(9999, `<c s="0" r="XFD9999"><v>1</v></c>`) }), /too far/],
    ["a cell far below", workbook({ A: row(cells, `<c r="A${cells}"><v>1</v></c>`) }), /too far/],
    ["a wide row of untold cells", workbook({ A: wide + "<row/>".repeat(5000) }), /too far/],
    ["a mass of rows without number", workbook({ A: "<row/>".repeat(cells) }), /beyond measure/],
    ["a place in other quotes", workbook({ A: odd("<c r = 'XFD9999'>") }), /too far/],
    ["a place behind a bracket", workbook({ A: odd(`<c s=">" r="XFD9999">`) }), /too far/],
    ["a place of another namespace", workbook({ A: odd(`<x:c r="XFD9999">`) }), /too far/],
    ["a place that is none", workbook({ A: odd(`<c r="&#65;1">`) }), /too far/],
    ["a tag without end", workbook({ A: odd(`<c ${noise(50_000)} r="XFD9999">`) }), /too far/],
    ["a string in too many cells", sharing(), /too large/],
    [
      "thousands of parts",
      zipSync(Object.fromEntries(Array.from({ length: 3000 }, (_, at) => [`${at}`, strToU8("")]))),
      /too large/,
    ],
  ])("that is %s is refused with what to do", async (_, bytes, words) => {
    expect(await readWorkbook(bytes)).toMatchObject({ refusal: expect.stringMatching(words) });
  });

  it("that is a bomb is refused in less than 50 MB, whatever its name says", () => {
    const zeros: Zippable = { "xl/media/a.xml": [new Uint8Array(120e6), { level: 9 }] };
    const bomb = zipSync({ ...partsOf({ A: "" }), ...zeros });
    expect(bomb.length).toBeLessThan(500e3);
    const program = `
      import { readFileSync } from "node:fs";
      import { openArchive } from ${JSON.stringify(join(import.meta.dirname, "open-archive.ts"))};
      const bytes = readFileSync(0);
      const before = process.resourceUsage().maxRSS;
      const { refusal } = openArchive(bytes);
      const grownKb = process.resourceUsage().maxRSS - before;
      console.log(JSON.stringify({ refusal, grownKb }));`;
    const node = ["--import", import.meta.resolve("tsx"), "--input-type=module", "-e", program];
    const { stdout } = spawnSync(process.execPath, node, { input: bomb, encoding: "utf8" });
    const { refusal, grownKb } = JSON.parse(stdout) as { refusal: string; grownKb: number };
    expect(refusal).toMatch(/beyond measure/);
    expect(grownKb).toBeLessThan(50_000);
  });
});
