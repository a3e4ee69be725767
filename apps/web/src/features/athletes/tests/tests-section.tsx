"use client";

import type { AssessmentEntry } from "@talus/domain/assessments/assessment";
import { protocolFacts } from "@talus/domain/assessments/protocols";
import { seenWords } from "@talus/domain/assessments/seen-words";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTRPC } from "../../../trpc/client";
import { LinkButton } from "../../../ui/buttons/link-button";
import { cx } from "../../../ui/cx";
import { SideMark } from "../../../ui/figures/side-mark";
import { Badge } from "../../../ui/marks/badge";
import { Section } from "../../../ui/page/card";
import { EmptyState } from "../../../ui/page/empty-state";
import { Cell, ColumnHead, Row, RowHead, Table, TableHead } from "../../../ui/table/table";
import { TextLink } from "../../../ui/text-link";
import { RelativeDate } from "../../../ui/time/relative-date";
import { useCan } from "../../access/access";
import { useProfile } from "../use-profile";
import { resultText } from "./test-result";

/** Every test of an athlete, newest first, with who measured; a corrected one stays, struck through. */
export function TestsSection({ athleteId }: { athleteId: string }) {
  const trpc = useTRPC();
  const { data: tests } = useSuspenseQuery(trpc.assessments.history.queryOptions({ athleteId }));
  const standing = tests.filter(({ isSuperseded }) => !isSuperseded).length;
  return (
    <Section title="Tests" note={standing === 1 ? "1 test" : `${standing} tests`} padded={false}>
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
        <TestsTable athleteId={athleteId} tests={tests} />
      )}
    </Section>
  );
}

function TestsTable({ athleteId, tests }: { athleteId: string; tests: AssessmentEntry[] }) {
  const mayCorrect = useCan()("assessment:amend");
  return (
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
          {mayCorrect && <ColumnHead>Correction</ColumnHead>}
        </tr>
      </TableHead>
      <tbody>
        {tests.map((test) => (
          <TestRow key={test.id} {...{ athleteId, test, mayCorrect }} />
        ))}
      </tbody>
    </Table>
  );
}

type RowProps = { athleteId: string; test: AssessmentEntry; mayCorrect: boolean };

function TestRow({ athleteId, test, mayCorrect }: RowProps) {
  const { athlete, today } = useProfile(athleteId);
  const seen = seenWords(test);
  const struck = cx(test.isSuperseded && "text-muted line-through");
  return (
    <Row>
      <RowHead className={struck}>
        <RelativeDate date={test.takenOn} today={today} />
      </RowHead>
      <Cell className="min-w-48 text-muted">
        <span className={struck}>{protocolFacts[test.protocol].label}</span>{" "}
        {test.isSuperseded && <Badge>Corrected</Badge>}
        {seen.length > 0 && <span className={cx("block text-sm", struck)}>{seen.join(". ")}.</span>}
      </Cell>
      <Cell numeric className={cx("whitespace-nowrap", struck)}>
        {resultText("left", test, athlete.units)}
      </Cell>
      <Cell numeric className={cx("whitespace-nowrap", struck)}>
        {resultText("right", test, athlete.units)}
      </Cell>
      <Cell className="whitespace-nowrap text-muted">
        {test.selfMeasured ? "the athlete" : test.testerName}
      </Cell>
      {mayCorrect && (
        <Cell>
          {!test.isSuperseded && (
            <TextLink href={`/assess/${athleteId}?correct=${test.id}`}>
              Correct
              <span className="sr-only"> the test of {test.takenOn}</span>
            </TextLink>
          )}
        </Cell>
      )}
    </Row>
  );
}
