"use client";

import { protocolFacts } from "@talus/domain/assessments/protocols";
import type { PerSide } from "@talus/domain/sides";
import { type DisplayUnit, formatLength } from "@talus/domain/units";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTRPC } from "../../trpc/client";
import { LinkButton } from "../../ui/link-button";
import { SideMark } from "../../ui/marks/side-mark";
import { Section } from "../../ui/page/card";
import { EmptyState } from "../../ui/page/empty-state";
import { Cell, ColumnHead, Row, RowHead, Table, TableHead } from "../../ui/table/table";
import { RelativeDate } from "../../ui/time/relative-date";
import { useProfile } from "./use-profile";

/** Every test of an athlete, newest first, with who measured. */
export function TestsSection({ athleteId }: { athleteId: string }) {
  const trpc = useTRPC();
  const { athlete, today } = useProfile(athleteId);
  const { data: tests } = useSuspenseQuery(trpc.assessments.list.queryOptions({ athleteId }));
  const count = tests.length === 1 ? "1 test" : `${tests.length} tests`;
  return (
    <Section title="Tests" note={count} padded={false}>
      {tests.length === 0 ? (
        <EmptyState
          sentence="No test yet. The first one is where every change is measured from."
          action={
            <LinkButton href={`/assess/${athleteId}`} tone="primary">
              Record the first test
            </LinkButton>
          }
        />
      ) : (
        <Table label="Tests">
          <TableHead>
            <tr>
              <ColumnHead>Day</ColumnHead>
              <ColumnHead>Test</ColumnHead>
              <ColumnHead numeric>
                <SideMark side="left" text="word" />
              </ColumnHead>
              <ColumnHead numeric>
                <SideMark side="right" text="word" />
              </ColumnHead>
              <ColumnHead>Measured by</ColumnHead>
            </tr>
          </TableHead>
          <tbody>
            {tests.map((test) => (
              <Row key={test.id}>
                <RowHead>
                  <RelativeDate date={test.takenOn} today={today} />
                </RowHead>
                <Cell className="text-muted">{protocolFacts[test.protocol].label}</Cell>
                <Cell numeric>{resultText("left", test, athlete.units)}</Cell>
                <Cell numeric>{resultText("right", test, athlete.units)}</Cell>
                <Cell className="text-muted">
                  {test.selfMeasured ? "the athlete" : test.testerName}
                </Cell>
              </Row>
            ))}
          </tbody>
        </Table>
      )}
    </Section>
  );
}

type Measured = { cm: PerSide<number | null>; deg: PerSide<number | null> };

/** A side's result with its unit; a dash where the side was not measured or has no exact value. */
function resultText(side: "left" | "right", { cm, deg }: Measured, units: DisplayUnit): string {
  if (cm[side] !== null) return `${formatLength(cm[side], units)} ${units}`;
  return deg[side] === null ? "–" : `${deg[side]}°`;
}
