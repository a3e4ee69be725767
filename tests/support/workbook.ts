import { strToU8, zipSync } from "fflate";

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A workbook with one sheet of these texts, as a spreadsheet would save it. */
export function workbookOf(rows: readonly (readonly string[])[]): Uint8Array {
  const cell = (text: string, at: string) =>
    `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const lines = rows.map((cells, row) => {
    const inside = cells.map((text, at) => cell(text, `${String.fromCharCode(65 + at)}${row + 1}`));
    return `<row r="${row + 1}">${inside.join("")}</row>`;
  });
  const parts = {
    "xl/workbook.xml": `<workbook xmlns:r="${office}"><sheets><sheet name="A" sheetId="1" r:id="r0"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="r0" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet><sheetData>${lines.join("")}</sheetData></worksheet>`,
  };
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])),
  );
}
