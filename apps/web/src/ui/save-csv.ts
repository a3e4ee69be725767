"use client";

/** Saves text as a CSV file; the byte order mark makes spreadsheets read it as UTF-8. */
export function saveCsv(fileName: string, text: string): void {
  const blob = new Blob(["\uFEFF", text], { type: "text/csv;charset=utf-8" });
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(address);
}
