"use client";

import type { RoutineListing } from "@talus/domain/routines/stored-routine";
import Link from "next/link";
import { Badge } from "../../ui/marks/badge";
import { Card } from "../../ui/page/card";
import { Cell, ColumnHead, Row, RowHead, Table, TableHead } from "../../ui/table/table";
import { DurationText } from "../../ui/time/duration-text";
import { RoutineActions } from "./routine-actions";
import { purposeWords, typeWord } from "./words";

/** Routines as a dense table, for desks. */
export function RoutineTable({ routines }: { routines: readonly RoutineListing[] }) {
  return (
    <Card className="hidden overflow-hidden md:block">
      <Table label="Routines">
        <TableHead>
          <tr>
            <ColumnHead>Routine</ColumnHead>
            <ColumnHead>For</ColumnHead>
            <ColumnHead>Type</ColumnHead>
            <ColumnHead numeric>Exercises</ColumnHead>
            <ColumnHead numeric>Full</ColumnHead>
            <ColumnHead numeric>Short</ColumnHead>
            <ColumnHead numeric>Athletes</ColumnHead>
            <ColumnHead>
              <span className="sr-only">Actions</span>
            </ColumnHead>
          </tr>
        </TableHead>
        <tbody>
          {routines.map((routine) => (
            <RoutineRow key={routine.id} routine={routine} />
          ))}
        </tbody>
      </Table>
    </Card>
  );
}

function RoutineRow({ routine }: { routine: RoutineListing }) {
  return (
    <Row className="group relative hover:bg-sunken">
      <RowHead>
        <span className="flex items-center gap-2">
          <Link
            href={`/routines/${routine.id}`}
            className="font-semibold text-ink before:absolute before:inset-0 before:content-['']"
          >
            {routine.name}
          </Link>
          <span className="text-sm font-normal text-muted">v{routine.number}</span>
          {!routine.isReady && <Badge>Own</Badge>}
        </span>
      </RowHead>
      <Cell className="text-muted">{purposeWords[routine.purpose]}</Cell>
      <Cell>{typeWord(routine.athleteType)}</Cell>
      <Cell numeric>{routine.exerciseCount}</Cell>
      <Cell numeric className="font-medium">
        <DurationText durationSec={routine.fullSec} />
      </Cell>
      <Cell numeric>
        {routine.shortSec === 0 ? <NoShort /> : <DurationText durationSec={routine.shortSec} />}
      </Cell>
      <Cell numeric className={routine.athleteCount === 0 ? "text-muted" : "font-medium"}>
        {routine.athleteCount.toLocaleString("en")}
      </Cell>
      <Cell className="w-0">
        <span className="relative flex justify-end">
          <RoutineActions routine={routine} />
        </span>
      </Cell>
    </Row>
  );
}

function NoShort() {
  return (
    <>
      <span aria-hidden className="text-muted">
        –
      </span>
      <span className="sr-only">none</span>
    </>
  );
}
