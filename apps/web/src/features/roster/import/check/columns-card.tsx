"use client";

import { SelectField } from "../../../../ui/form/fields/select-field";
import { Section } from "../../../../ui/page/card";

type Props<F extends string> = {
  preview: {
    delimiter: string;
    columns: readonly { header: string; sample: string; field: F | null }[];
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

/** Which column of the sheet holds what; a change checks all rows again. */
export function ColumnsCard<F extends string>({ preview, fields, labels, onColumns }: Props<F>) {
  const { columns } = preview;
  const found = columns.filter(({ field }) => field !== null).length;
  const setColumn = (index: number, value: string) => {
    const field = fields.find((each) => each === value) ?? null;
    onColumns(columns.map((column, at) => (at === index ? field : without(column.field, field))));
  };
  return (
    <Section
      title="Columns"
      note={`${found} of ${columns.length} used, split at ${delimiters.get(preview.delimiter) ?? `“${preview.delimiter}”`}`}
      padded={false}
    >
      <ul className="divide-y divide-line">
        {columns
          .map((column, index) => ({ ...column, index }))
          .map(({ index, ...column }) => (
            <li key={index} className="px-4 py-2">
              <SelectField
                className="grid! grid-cols-2 items-center gap-3"
                label={
                  <span className="flex min-w-0 flex-col">
                    <strong className="truncate font-semibold">
                      {column.header || `Column ${index + 1}`}
                    </strong>
                    <span className="truncate font-normal text-muted">{column.sample}</span>
                  </span>
                }
                value={column.field ?? ""}
                placeholder="Leave out"
                options={fields.map((value) => ({ value, label: labels[value] }))}
                onChange={(event) => setColumn(index, event.target.value)}
              />
            </li>
          ))}
      </ul>
    </Section>
  );
}

/** A field is held by one column: another that held it lets go. */
function without<F extends string>(held: F | null, taken: F | null): F | null {
  return held === taken ? null : held;
}
