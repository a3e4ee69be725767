"use client";

import { fullName } from "@talus/domain/athletes/athlete";
import { differenceWords } from "@talus/domain/routines/difference-words";
import type { Divergence } from "@talus/domain/routines/divergence";
import type { RoutineVersion } from "@talus/domain/routines/routine";
import { useInfiniteQuery } from "@tanstack/react-query";
import { type RouterOutputs, useTRPC } from "../../../trpc/client";
import { messageOf } from "../../../trpc/error";
import { Button } from "../../../ui/buttons/button";
import { Notice } from "../../../ui/marks/notice";
import { Card } from "../../../ui/page/card";
import { EmptyState } from "../../../ui/page/empty-state";
import { Skeleton } from "../../../ui/page/skeleton";
import { Cell, ColumnHead, Row, RowHead, Table, TableHead } from "../../../ui/table/table";
import { TextLink } from "../../../ui/text-link";
import { shortDate } from "../../../ui/time/date-words";
import { BringBack } from "./bring-back";
import { nobodyWords } from "./words";

type Diverged = RouterOutputs["plans"]["diverged"]["rows"][number];

type Props = { current: RoutineVersion; how: Divergence; mayAssign: boolean };

/** Everybody whose plan differs in one way, fifty at a time. */
export function DivergedTable({ current, how, mayAssign }: Props) {
  const trpc = useTRPC();
  const { routineId } = current;
  const list = useInfiniteQuery(
    trpc.plans.diverged.infiniteQueryOptions(
      { routineId, how },
      { initialCursor: null, getNextPageParam: ({ next }) => next },
    ),
  );
  if (list.error && !list.data) return <Notice tone="caution">{messageOf(list.error)}</Notice>;
  if (!list.data) return <Skeleton className="h-64 w-full" />;
  const rows = list.data.pages.flatMap((page) => page.rows);
  if (rows.length === 0) return <EmptyState sentence={nobodyWords[how]} />;
  return (
    <Card className="overflow-hidden">
      <Table label="Plans that differ">
        <TableHead>
          <tr>
            <ColumnHead>Athlete</ColumnHead>
            <ColumnHead>Follows</ColumnHead>
            <ColumnHead>Since</ColumnHead>
            <ColumnHead>Differs in</ColumnHead>
            {mayAssign && (
              <ColumnHead>
                <span className="sr-only">Actions</span>
              </ColumnHead>
            )}
          </tr>
        </TableHead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.athleteId} className="align-top">
              <RowHead>
                <TextLink href={`/athletes/${row.athleteId}`}>{fullName(row)}</TextLink>
              </RowHead>
              <Cell className="min-w-40">
                {row.routineName} <span className="text-muted">v{row.number}</span>
              </Cell>
              <Cell className="whitespace-nowrap">{shortDate(row.startsOn)}</Cell>
              <Cell className="min-w-64">
                <Differences differences={row.differences} />
              </Cell>
              {mayAssign && (
                <Cell numeric>
                  <BringBack current={current} how={how} athlete={row} />
                </Cell>
              )}
            </Row>
          ))}
        </tbody>
      </Table>
      {list.hasNextPage && (
        <div className="border-t border-line p-3">
          <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            Show more
          </Button>
        </div>
      )}
    </Card>
  );
}

/** So many changes are read at a glance; a plan that shares nothing would have twenty. */
const shownChanges = 3;

function Differences({ differences }: Pick<Diverged, "differences">) {
  if (differences.length === 0) return <span className="text-muted">No exercise or dose</span>;
  const words = differences.map(differenceWords);
  const lines = (some: string[]) => some.map((one) => <li key={one}>{one}</li>);
  return (
    <>
      <ul>{lines(words.slice(0, shownChanges))}</ul>
      {words.length > shownChanges && (
        <details>
          <summary className="min-h-6 cursor-pointer text-muted">
            and {words.length - shownChanges} more
          </summary>
          <ul>{lines(words.slice(shownChanges))}</ul>
        </details>
      )}
    </>
  );
}
