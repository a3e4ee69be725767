"use client";

/** Saves text as a file of the reader's. */
export function saveFile(fileName: string, parts: readonly string[], type: string): void {
  const address = URL.createObjectURL(new Blob([...parts], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(address);
}

/** Saves text as a CSV file; the byte order mark makes spreadsheets read it as UTF-8. */
export function saveCsv(fileName: string, text: string): void {
  saveFile(fileName, ["\uFEFF", text], "text/csv;charset=utf-8");
}
