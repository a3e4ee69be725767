import type { FileTable } from "./parse-table";

/** A column as it was found: its header, its first filled cell, and the field that it holds. */
export type FoundColumn<F> = { header: string; sample: string; field: F | null };

/** How many dates read one way only, by the order they show. */
export type DateEvidence = { day_first: number; month_first: number };

const sampleLength = 80;

/** The columns of a file with what each holds. */
export function foundColumns<F>(
  { headers, rows }: FileTable,
  fields: readonly (F | null)[],
): FoundColumn<F>[] {
  const samples: string[] = headers.map(() => "");
  let missing = headers.length;
  for (const cells of rows) {
    if (missing === 0) break;
    samples.forEach((sample, index) => {
      const cell = sample === "" ? cells[index]?.trim() : "";
      if (!cell) return;
      samples[index] = cell.slice(0, sampleLength);
      missing -= 1;
    });
  }
  return headers.map((header, index) => {
    return { header, sample: samples[index] ?? "", field: fields[index] ?? null };
  });
}

/** What the dates of a file's rows say of their order. */
export function dateEvidenceOf(
  read: readonly { dateOrder: keyof DateEvidence | null }[],
): DateEvidence {
  const evidence = { day_first: 0, month_first: 0 };
  for (const { dateOrder } of read) if (dateOrder) evidence[dateOrder] += 1;
  return evidence;
}
