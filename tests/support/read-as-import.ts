import { parseTable, rosterFile } from "@talus/api/roster/file/parse-table";
import { atOnce } from "@talus/domain/text/steps";
import { readFile } from "../../apps/web/src/features/roster/import/source/read-file";
import { readWorkbook } from "../../apps/web/src/features/roster/import/workbook/read-workbook";

/** Why a file is refused as the import reads it, in the browser or behind it on the server; "" where it is read. */
export async function refusalOf(file: Blob): Promise<string> {
  const opened = await readFile(file);
  const found = "workbook" in opened ? await readWorkbook(opened.workbook) : opened;
  if ("refusal" in found) return found.refusal;
  const texts = "text" in found ? [found.text] : found.sheets.map(({ text }) => text);
  try {
    for (const text of texts) atOnce(parseTable(text, rosterFile));
    return "";
  } catch (refusal) {
    return String(refusal);
  }
}
