import { parseTable, rosterFile } from "@talus/api/roster/file/parse-table";
import { readFile } from "../../apps/web/src/features/roster/import/read-file";

/** Why a file is refused as the import reads it, in the browser or behind it on the server; "" where it is read. */
export async function refusalOf(file: Blob): Promise<string> {
  const found = await readFile(file);
  if ("refusal" in found) return found.refusal;
  const texts = "text" in found ? [found.text] : found.sheets.map(({ text }) => text);
  try {
    for (const text of texts) parseTable(text, rosterFile);
    return "";
  } catch (refusal) {
    return String(refusal);
  }
}
