"use client";

import { athletesText } from "@talus/domain/athletes/athlete-labels";
import type { RoutineDraft } from "@talus/domain/routines/routine";
import type { RoutineVersionEntry, StoredRoutine } from "@talus/domain/routines/stored-routine";
import { useQueryClient } from "@tanstack/react-query";
import { History } from "lucide-react";
import { useState } from "react";
import { useTRPC } from "../../../trpc/client";
import { messageOf } from "../../../trpc/error";
import { Button } from "../../../ui/buttons/button";
import { Sheet } from "../../../ui/overlay/sheet";
import { useToast } from "../../../ui/overlay/toast";
import { shortDate } from "../../../ui/time/date-words";
import { durationText } from "../../../ui/time/duration-text";
import { draftOf } from "./builder-state";

type Props = {
  routine: StoredRoutine;
  mayEdit: boolean;
  /** Puts an older content into the builder; saving makes it the next version. */
  onReuse: (draft: RoutineDraft) => void;
};

/** Every stored version: when, by whom, how long, who has it. */
export function VersionHistory({ routine, mayEdit, onReuse }: Props) {
  const [open, setOpen] = useState(false);
  const reuse = useOlderVersion((draft) => {
    onReuse(draft);
    setOpen(false);
  });
  return (
    <Sheet
      open={open}
      onOpenChange={setOpen}
      title="Versions"
      description="A version never changes. Athletes keep theirs until they are given another."
      trigger={
        <Button>
          <History aria-hidden className="max-sm:hidden" />
          Versions
        </Button>
      }
    >
      <ol className="-mx-5 divide-y divide-line border-t border-line">
        {routine.versions.map((version) => (
          <li key={version.id} className="flex items-center gap-3 px-5 py-3">
            <VersionWords version={version} />
            {mayEdit && version.id !== routine.current.id && (
              <Button
                aria-label={`Use version ${version.number}`}
                onClick={() => void reuse(version.id)}
              >
                Use
              </Button>
            )}
          </li>
        ))}
      </ol>
    </Sheet>
  );
}

/** Loads an older version and hands its content on. */
function useOlderVersion(onLoaded: (draft: RoutineDraft) => void) {
  const trpc = useTRPC();
  const toast = useToast();
  const queryClient = useQueryClient();
  return async (versionId: string) => {
    try {
      const options = trpc.routines.version.queryOptions({ versionId });
      const version = await queryClient.fetchQuery(options);
      onLoaded(draftOf(version));
      toast({
        message: `Version ${version.number} is in the builder. Save it to make it the newest.`,
      });
    } catch (error) {
      toast({ message: messageOf(error) });
    }
  };
}

function VersionWords({ version }: { version: RoutineVersionEntry }) {
  const day = shortDate(version.createdAt.toISOString().slice(0, 10));
  const by = version.createdByName ?? "Talus";
  const athletes = athletesText(version.athleteCount);
  const short = version.shortSec === 0 ? "no short" : `${durationText(version.shortSec)} short`;
  return (
    <div className="flex min-w-0 flex-1 flex-col">
      <p className="font-semibold">
        Version {version.number}
        <span className="font-normal text-muted">
          {" "}
          {day}, {by}
        </span>
      </p>
      <p className="text-sm text-muted">
        {version.name} · {durationText(version.fullSec)} full, {short} · {athletes}
      </p>
    </div>
  );
}
