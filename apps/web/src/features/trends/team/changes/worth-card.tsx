"use client";

import type { WorthRow } from "@talus/domain/trends/team/worth-rows";
import { Download } from "lucide-react";
import { Button } from "../../../../ui/buttons/button";
import { Section } from "../../../../ui/page/card";
import { saveCsv } from "../../../../ui/save-file";
import { Cell, ColumnHead, Row, Table, TableHead } from "../../../../ui/table/table";
import { WhyButton } from "../../../science/sources/why-button";
import { worthCsv } from "./change-table";

type Props = { rows: readonly WorthRow[]; today: string };

/** What a team's change is worth, figure by figure, each with its n and what stands behind it. */
export function WorthCard({ rows, today }: Props) {
  return (
    <Section
      title="What the change is worth"
      padded={false}
      actions={
        <Button tone="ghost" onClick={() => saveCsv(`change-${today}.csv`, worthCsv(rows))}>
          <Download aria-hidden />
          CSV
        </Button>
      }
    >
      <Table label="What the change is worth">
        <TableHead>
          <tr>
            <ColumnHead>Figure</ColumnHead>
            <ColumnHead numeric>n</ColumnHead>
            <ColumnHead>
              <span className="sr-only">Why</span>
            </ColumnHead>
          </tr>
        </TableHead>
        <tbody>
          {rows.map(({ figure, value, n, why }) => (
            <Row key={figure}>
              <th scope="row" className="px-3 py-2 pl-4 text-start font-normal">
                <span className="block text-sm text-muted">{figure}</span>
                <span className="block max-w-prose text-ink">{value}</span>
              </th>
              <Cell numeric>{n ?? "<5"}</Cell>
              <Cell numeric>
                <WhyButton about={figure} reasons={why} />
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}
