"use client";

import { fieldLabels } from "@talus/domain/roster/import/columns";
import { useState } from "react";
import { ToggleChip } from "../../../../ui/buttons/toggle-chip";
import { Section } from "../../../../ui/page/card";
import { Cell, ColumnHead, Row, RowHead, Table, TableHead } from "../../../../ui/table/table";
import { shortDate } from "../../../../ui/time/date-words";
import type { Preview } from "../use-import";

type PreviewRow = Preview["rows"][number];
type Kind = PreviewRow["kind"];

const kindWords: Record<Kind, string> = {
  create: "New",
  update: "Updated",
  unchanged: "Unchanged",
  error: "To repair",
};
const kinds = ["create", "update", "unchanged", "error"] as const;

/** Row by row what the import would do; of each kind the first fifty. */
export function RowsCard({ preview }: { preview: Preview }) {
  const [chosen, setChosen] = useState<Kind | null>(null);
  const present = kinds.filter((kind) => preview.counts[kind] > 0);
  const kind = chosen && present.includes(chosen) ? chosen : present[0];
  if (!kind) return null;
  const rows = preview.rows.filter((row) => row.kind === kind);
  const more = preview.counts[kind] - rows.length;
  return (
    <Section
      title="Row by row"
      padded={false}
      actions={present.map((each) => (
        <ToggleChip key={each} pressed={each === kind} onClick={() => setChosen(each)}>
          {kindWords[each]} {preview.counts[each].toLocaleString("en")}
        </ToggleChip>
      ))}
    >
      <Table label={`Row by row: ${kindWords[kind]}`}>
        <TableHead>
          <tr>
            <ColumnHead numeric>Row</ColumnHead>
            <ColumnHead>Athlete</ColumnHead>
            <ColumnHead>{kindWords[kind]}</ColumnHead>
          </tr>
        </TableHead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.row} compact>
              <Cell numeric className="text-muted">
                {row.row}
              </Cell>
              <RowHead>{row.name || "–"}</RowHead>
              <Cell className="min-w-64">
                <What row={row} />
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
      {more > 0 && (
        <p className="border-t border-line px-4 py-2 text-sm text-muted">
          And {more.toLocaleString("en")} more like these.
        </p>
      )}
    </Section>
  );
}

function What({ row }: { row: PreviewRow }) {
  if (row.kind === "error") return <span className="text-muted">{row.problems.join(" · ")}</span>;
  if (row.kind === "unchanged") return <span className="text-muted">As it is</span>;
  if (row.kind === "update") {
    return (
      <span className="flex flex-wrap gap-x-4 gap-y-1">
        {row.changes.map(({ field, from, to }) => (
          <span key={field}>
            <span className="text-muted">{fieldLabels[field]} </span>
            <s className="text-muted">{from || "empty"}</s>{" "}
            <strong className="font-semibold">{to || "cleared"}</strong>
          </span>
        ))}
      </span>
    );
  }
  const born = row.birthDate && `born ${shortDate(row.birthDate)} ${row.birthDate.slice(0, 4)}`;
  const facts = [row.teams.join(", ") || "no team", born].filter(Boolean);
  return <span className="text-muted">{facts.join(" · ")}</span>;
}
