"use client";

import type { ReactNode } from "react";
import { useCan } from "../../../features/access/access";
import { InviteAthletesButton } from "../../../features/members/invite-athletes-button";
import { AssignDialog } from "../../../features/plans/assign/assign-dialog";
import { type ByKind, ofKind, type QueueRow, type RowOf } from "../../../features/queue/groups";
import type { RowActionProps } from "../../../features/queue/list/queue-row";
import { Button } from "../../../ui/buttons/button";
import { LinkButton } from "../../../ui/buttons/link-button";

/** The one thing to do about a row of the queue, as a small button on it. */
export function RowAction({ row, ...does }: RowActionProps) {
  return ofKind(actions, row)(does);
}

type Does = Omit<RowActionProps, "row">;

const actions: ByKind<(does: Does) => ReactNode> = {
  hold: (row) => (does) => <Press word="Decide" row={row} onPress={() => does.onOpen(row)} />,
  review: (row) => (does) => <Accept row={row} {...does} />,
  overdue: measure,
  asked: measure,
  adherenceDrop: look,
  noChange: (row) => () => <Assign word="Change" row={row} />,
  notStarted: look,
  unusedLogin: (row) => () => <Invite row={row} />,
  neverTested: measure,
  noRoutine: (row) => () => <Assign word="Assign" row={row} />,
};

/** All alike, so that they stand in a column. */
const wide = "min-w-20";

function measure(row: QueueRow) {
  return () => <Go word="Measure" row={row} href={`/assess/${row.athleteId}`} />;
}

function look(row: QueueRow) {
  return () => <Go word="Sessions" row={row} href={`/athletes/${row.athleteId}?tab=sessions`} />;
}

type Named = { word: string; row: QueueRow };

const nameOf = ({ word, row }: Named) => `${word}, ${row.name}`;

function Go({ href, ...named }: Named & { href: string }) {
  return (
    <LinkButton size="sm" href={href} aria-label={nameOf(named)} className={wide}>
      {named.word}
    </LinkButton>
  );
}

function Press({ onPress, ...named }: Named & { onPress: () => void }) {
  return (
    <Button size="sm" onClick={onPress} aria-label={nameOf(named)} className={wide}>
      {named.word}
    </Button>
  );
}

/** What nothing asks to look at is accepted from the row; anything else is opened first. */
function Accept({ row, onAccept, onOpen }: Does & { row: RowOf<"review"> }) {
  const may = useCan();
  const accepts = row.isWithinRules && may("assessment:review");
  const act = accepts ? onAccept : onOpen;
  return <Press word={accepts ? "Accept" : "Open"} row={row} onPress={() => act(row)} />;
}

function Assign(named: Named) {
  const may = useCan();
  if (!may("plan:assign")) return null;
  const { athleteId, name } = named.row;
  return (
    <AssignDialog
      fixed={{ target: { kind: "athletes", athleteIds: [athleteId] }, name }}
      trigger={
        <Button size="sm" aria-label={nameOf(named)} className={wide}>
          {named.word}
        </Button>
      }
    />
  );
}

function Invite({ row }: { row: QueueRow }) {
  const may = useCan();
  if (!may("invitation:write")) return null;
  return <InviteAthletesButton size="sm" athletes={{ athleteIds: [row.athleteId] }} />;
}
