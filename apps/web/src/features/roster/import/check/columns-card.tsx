"use client";

import { ArrowRight, Check, Minus } from "lucide-react";
import { SelectField } from "../../../../ui/form/fields/select-field";
import { CautionGlyph } from "../../../../ui/marks/safety-marks";
import { Section } from "../../../../ui/page/card";

type Props<F extends string> = {
  preview: {
    delimiter: string;
    columns: readonly { header: string; sample: string; field: F | null }[];
    repairs: readonly { field: F | null; rows: number }[];
  };
  /** What a column may hold, and how each is named. */
  fields: readonly F[];
  labels: Record<F, string>;
  onColumns: (columns: (F | null)[]) => void;
};

const delimiters = new Map([
  [",", "commas"],
  [";", "semicolons"],
  ["\t", "tabs"],
  ["|", "pipes"],
]);

/** Which column of the sheet goes where, and how sure that is; a change checks all rows again. */
export function ColumnsCard<F extends string>({ preview, fields, labels, onColumns }: Props<F>) {
  const { columns, repairs } = preview;
  const found = columns.filter(({ field }) => field !== null).length;
  const setColumn = (index: number, value: string) => {
    const field = fields.find((each) => each === value) ?? null;
    onColumns(columns.map((column, at) => (at === index ? field : without(column.field, field))));
  };
  const faultyRows = (field: F) =>
    repairs.reduce((sum, repair) => (repair.field === field ? sum + repair.rows : sum), 0);
  return (
    <Section
      title="Columns"
      note={`${found} of ${columns.length} used, split at ${delimiters.get(preview.delimiter) ?? `“${preview.delimiter}”`}. A change checks all rows again.`}
      padded={false}
    >
      <ul className="divide-y divide-line">
        {columns
          .map((column, index) => ({ ...column, index }))
          .map(({ index, ...column }) => (
            <li key={index} className="flex items-center gap-3 px-4 py-2">
              <SelectField
                className="grid! min-w-0 flex-1 grid-cols-2 items-center gap-3"
                label={
                  <span className="flex min-w-0 items-center gap-3">
                    <span className="flex min-w-0 flex-1 flex-col">
                      <strong className="truncate font-semibold">
                        {column.header || `Column ${index + 1}`}
                      </strong>
                      <span className="truncate font-normal text-muted">{column.sample}</span>
                    </span>
                    <ArrowRight aria-hidden className="size-4 shrink-0 text-muted" />
                  </span>
                }
                value={column.field ?? ""}
                placeholder="Leave out"
                options={fields.map((value) => ({ value, label: labels[value] }))}
                onChange={(event) => setColumn(index, event.target.value)}
              />
              <Sureness
                isUsed={column.field !== null}
                faulty={column.field === null ? 0 : faultyRows(column.field)}
              />
            </li>
          ))}
      </ul>
    </Section>
  );
}

/** How the cells of a column read as what it holds: all, some not, or nobody asks. */
function Sureness({ isUsed, faulty }: { isUsed: boolean; faulty: number }) {
  const rows = `${faulty.toLocaleString("en")} ${faulty === 1 ? "row" : "rows"} to repair`;
  const [words, glyph] = !isUsed
    ? ["Left out", <Minus key="out" aria-hidden className="size-4 text-muted" />]
    : faulty === 0
      ? ["Every cell reads", <Check key="all" aria-hidden className="size-4 text-accent" />]
      : [rows, <CautionGlyph key="some" className="size-4" />];
  return (
    <span title={words} className="shrink-0">
      {glyph}
      <span className="sr-only">{words}</span>
    </span>
  );
}

/** A field is held by one column: another that held it lets go. */
function without<F extends string>(held: F | null, taken: F | null): F | null {
  return held === taken ? null : held;
}
