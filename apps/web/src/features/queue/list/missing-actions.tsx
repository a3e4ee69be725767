"use client";

import type { QueueFilters } from "@talus/domain/queue/queue-filters";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTRPC } from "../../../trpc/client";
import type { MissingGroup, QueueGroup } from "../groups";

type Props = {
  group: QueueGroup;
  missing: MissingGroup;
  /** What the list is narrowed to. */
  filters: QueueFilters;
  actions: (group: MissingGroup, athleteIds: readonly string[]) => ReactNode;
};

/** One act for the whole group. Only a group longer than its page has to ask who is in it. */
export function MissingActions({ group, missing, filters, actions }: Props) {
  const isCut = group.total > group.rows.length;
  const { data, isError, refetch } = useQuery(
    useTRPC().queue.ids.queryOptions({ signal: missing, filters }, { enabled: isCut }),
  );
  const shown = group.rows.map((row) => row.athleteId);
  const athleteIds = isCut ? data : shown;
  return (
    <div className="flex min-h-14 flex-wrap items-center gap-2 border-b border-line px-4 py-2">
      {athleteIds && actions(missing, athleteIds)}
      {!athleteIds && isError && (
        <p className="text-muted">
          The whole group could not be read.{" "}
          <button type="button" className="underline" onClick={() => refetch()}>
            Try again
          </button>
        </p>
      )}
    </div>
  );
}
