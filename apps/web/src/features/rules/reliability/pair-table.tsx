"use client";

import { protocolFacts } from "@talus/domain/assessments/protocols";
import { formatCount } from "@talus/domain/text/count";
import { toCsv } from "@talus/domain/text/csv";
import { signedLength } from "@talus/domain/trends/change-words";
import { Download } from "lucide-react";
import type { RouterOutputs } from "../../../trpc/client";
import { Button } from "../../../ui/buttons/button";
import { SideMark } from "../../../ui/figures/side-mark";
import { Section } from "../../../ui/page/card";
import { saveCsv } from "../../../ui/save-file";
import { Cell, ColumnHead, Row, RowHead, Table, TableHead } from "../../../ui/table/table";
import { TextLink } from "../../../ui/text-link";
import { shortDate } from "../../../ui/time/date-words";

type Pair = RouterOutputs["rules"]["reliability"]["pairs"][number];
type Props = { pairs: readonly Pair[]; hidden: number };

const mostShown = 40;

/** The pairs behind the figures, newest first, with all of them as CSV. */
export function PairTable({ pairs, hidden }: Props) {
  const shown = pairs.slice(0, mostShown);
  return (
    <Section
      title="The pairs"
      note={noteOf(pairs.length, hidden)}
      padded={false}
      actions={
        <Button size="sm" onClick={() => saveCsv("talus-repeated-tests.csv", csvOf(pairs))}>
          <Download aria-hidden /> CSV
        </Button>
      }
    >
      <Table label="Pairs of repeated tests">
        <TableHead>
          <tr>
            <ColumnHead>Athlete</ColumnHead>
            <ColumnHead>Side</ColumnHead>
            <ColumnHead numeric>First</ColumnHead>
            <ColumnHead numeric>Second</ColumnHead>
            <ColumnHead numeric>Difference</ColumnHead>
            <ColumnHead>Days</ColumnHead>
            <ColumnHead>Testers</ColumnHead>
          </tr>
        </TableHead>
        <tbody>
          {shown.map((pair) => (
            <Row key={`${pair.athleteId} ${pair.protocol} ${pair.firstOn} ${pair.side}`}>
              <RowHead>
                <TextLink href={`/athletes/${pair.athleteId}`}>{pair.athleteName}</TextLink>
              </RowHead>
              <Cell>
                <SideMark side={pair.side} />
              </Cell>
              <Cell numeric>{pair.firstCm?.toFixed(2)}</Cell>
              <Cell numeric>{pair.secondCm?.toFixed(2)}</Cell>
              <Cell numeric className="font-semibold whitespace-nowrap">
                {signedLength(pair.differenceCm, "cm")} cm
              </Cell>
              <Cell className="whitespace-nowrap">
                {shortDate(pair.firstOn)} and {shortDate(pair.secondOn)}
              </Cell>
              <Cell>
                {pair.firstTester === pair.secondTester
                  ? pair.firstTester
                  : `${pair.firstTester}, then ${pair.secondTester}`}
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}

function noteOf(count: number, hidden: number): string {
  const cut =
    count > mostShown ? `the newest ${mostShown} of ${formatCount(count)}` : formatCount(count);
  return hidden > 0 ? `${cut}; ${formatCount(hidden)} of other teams count too` : cut;
}

function csvOf(pairs: readonly Pair[]): string {
  return toCsv(
    [
      "athlete",
      "protocol",
      "side",
      "first_on",
      "first_cm",
      "first_tester",
      "second_on",
      "second_cm",
      "second_tester",
      "difference_cm",
    ],
    pairs.map((pair) => [
      pair.athleteName,
      protocolFacts[pair.protocol].label,
      pair.side,
      pair.firstOn,
      pair.firstCm,
      pair.firstTester,
      pair.secondOn,
      pair.secondCm,
      pair.secondTester,
      pair.differenceCm,
    ]),
  );
}
