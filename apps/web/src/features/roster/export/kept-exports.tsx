"use client";

import { athletesText } from "@talus/domain/athletes/athlete-labels";
import { exportKeptDays } from "@talus/domain/roster/export";
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../../trpc/client";
import { Button } from "../../../ui/buttons/button";
import { momentWords } from "../../../ui/time/moment-words";
import { useSaveExport } from "./use-export";

/** The reader's files of earlier exports, to be saved again until they lapse; nothing where there is none. */
export function KeptExports() {
  const { data = [], dataUpdatedAt } = useQuery(useTRPC().roster.exports.queryOptions());
  const save = useSaveExport();
  if (data.length === 0) return null;
  const now = new Date(dataUpdatedAt);
  return (
    <section aria-label="Earlier files" className="flex flex-col gap-2">
      <h3 className="text-sm font-medium text-ink">
        Earlier files, kept {exportKeptDays} days for you alone
      </h3>
      <ul className="divide-y divide-line rounded-card border border-line">
        {data.map(({ id, athletes, createdAt }) => (
          <li key={id} className="flex items-center gap-3 px-3 py-1.5">
            <span className="min-w-0 flex-1">
              <span className="block font-medium">{athletesText(athletes)}</span>
              <span className="block text-sm text-muted">
                exported {momentWords(createdAt, now)}
              </span>
            </span>
            <Button
              busy={save.isPending && save.variables === id}
              aria-label={`Save the file of ${athletesText(athletes)}, exported ${momentWords(createdAt, now)}`}
              onClick={() => save.mutate(id)}
            >
              Save
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
