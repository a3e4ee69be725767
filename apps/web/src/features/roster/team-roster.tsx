"use client";

import { useState } from "react";
import { Button } from "../../ui/buttons/button";
import { EmptyState } from "../../ui/page/empty-state";
import { ErrorState } from "../../ui/page/error-state";
import { SkeletonRows } from "../../ui/page/skeleton";
import { failureOf } from "../athletes/search/search-words";
import { type BulkActions, RosterList } from "./roster-list";
import { plainView } from "./roster-view";
import { useRoster } from "./use-roster";

const columns = ["left", "right", "verdict", "adherence", "due"] as const;

/** The athletes of a team as the roster lists them, with what can be done to the chosen ones. */
export function TeamRoster({ teamId, bulkActions }: { teamId: string; bulkActions?: BulkActions }) {
  const [order, setOrder] = useState({ sort: plainView.sort, descending: false });
  const filters = { team: [teamId] };
  const { shown, error, ask } = useRoster({ ...plainView, ...order, filters });
  if (error != null) {
    return (
      <ErrorState
        happened="The athletes did not load."
        safe={failureOf(error)}
        action={<Button onClick={ask}>Try again</Button>}
      />
    );
  }
  if (!shown) return <SkeletonRows count={12} rowClassName="h-9 max-[60rem]:h-22" />;
  if (shown.outline.total === 0)
    return (
      <EmptyState sentence="Nobody is on this team yet. Add athletes, or name the team in a roster import." />
    );
  return (
    <RosterList
      {...{ shown, columns, teamId, bulkActions }}
      onOrder={setOrder}
      teamNames={noNames}
    />
  );
}

/** Everybody here is on the one team. */
const noNames: ReadonlyMap<string, string> = new Map();
