import { Card } from "../../../../ui/page/card";
import type { TestPreview } from "./use-test-import";

/** What the file would do, and how sure what was found in it is. */
export function TestCounts({ preview }: { preview: TestPreview }) {
  const { counts, athletes, sure, dateEvidence } = preview;
  const figures = [
    ["Rows", preview.rows, "in the sheet"],
    [
      "New tests",
      counts.create,
      `of ${athletes.toLocaleString("en")} ${athletes === 1 ? "athlete" : "athletes"}`,
    ],
    ["Unchanged", counts.unchanged, "here already"],
    ["To repair", counts.error, "rows wait until then"],
  ] as const;
  const { day_first, month_first } = dateEvidence;
  const found = [
    `${share(sure.cells)} of the rows have a cell for each column.`,
    `${sure.columns.in} of ${sure.columns.of} columns were found by name.`,
    day_first + month_first > 0 &&
      `Days that read one way only: ${day_first} day first, ${month_first} month first.`,
  ].filter((line) => line !== false);
  return (
    <Card className="flex flex-col gap-3 p-4">
      <dl className="grid grid-cols-2 gap-3 sm:grid-cols-4">
        {figures.map(([label, count, note]) => (
          <div key={label} className="flex flex-col">
            <dt className="text-sm text-muted">{label}</dt>
            <dd className="text-2xl font-semibold">{count.toLocaleString("en")}</dd>
            <dd className="text-sm text-muted">{note}</dd>
          </div>
        ))}
      </dl>
      <p className="text-sm text-muted">{found.join(" ")}</p>
    </Card>
  );
}

function share({ in: count, of }: { in: number; of: number }): string {
  return `${Math.floor((100 * count) / Math.max(of, 1))} %`;
}
