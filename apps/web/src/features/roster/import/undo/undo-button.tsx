"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { Undo2 } from "lucide-react";
import { useState } from "react";
import { useTRPC } from "../../../../trpc/client";
import { messageOf } from "../../../../trpc/error";
import { useRefresh } from "../../../../trpc/use-refresh";
import { Button } from "../../../../ui/buttons/button";
import { FormMessage } from "../../../../ui/form/form-message";
import { Dialog } from "../../../../ui/overlay/dialog";
import { useToast } from "../../../../ui/overlay/toast";
import { Spinner } from "../../../../ui/spinner";
import { ImportProgress } from "../import-progress";
import { keptWords, type Undo, undoSentence } from "./undo-words";

type Props = { importId: string; onUndone?: () => void };

/** Takes an import back after a dry run that says what goes, what returns and who stays. */
export function UndoButton({ importId, onUndone }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  const [jobId, setJobId] = useState<string | null>(null);
  const trpc = useTRPC();
  const refresh = useRefresh();
  const toast = useToast();
  const preview = useQuery(
    trpc.roster.previewUndo.queryOptions({ importId }, { enabled: isOpen, staleTime: 0 }),
  );
  const undo = useMutation(
    trpc.roster.undoImport.mutationOptions({
      onSuccess: async (answer) => {
        if (answer.jobId) return setJobId(answer.jobId);
        setIsOpen(false);
        toast({ message: `Taken back: ${undoSentence(answer)}` });
        onUndone?.();
        await refresh("roster.undoImport");
      },
    }),
  );
  const dryRun = preview.isFetching ? null : preview.data;
  const error = undo.error ?? preview.error;
  return (
    <Dialog
      title="Take this import back"
      open={isOpen}
      onOpenChange={setIsOpen}
      trigger={
        <Button>
          <Undo2 aria-hidden />
          Undo
        </Button>
      }
      footer={
        jobId === null && (
          <Button
            tone="primary"
            disabled={!dryRun}
            busy={undo.isPending}
            onClick={() => undo.mutate({ importId })}
          >
            Take it back
          </Button>
        )
      }
    >
      <div className="flex flex-col gap-3">
        <FormMessage message={error ? messageOf(error) : null} />
        {jobId && <UndoProgress jobId={jobId} />}
        {!jobId && !error && (dryRun ? <DryRun undo={dryRun} /> : <Spinner />)}
      </div>
    </Dialog>
  );
}

/** How far the job is that takes an import back. */
export function UndoProgress({ jobId }: { jobId: string }) {
  return (
    <ImportProgress
      jobId={jobId}
      of="roster.undoImport"
      missed="Left as they are"
      refused="It was not taken back: somebody changed the same athletes at that moment. Try again."
    />
  );
}

function DryRun({ undo }: { undo: Undo }) {
  const { kept, keptCount } = undo;
  const others = keptCount - kept.length;
  return (
    <>
      <p className="text-base">{undoSentence(undo)}</p>
      {keptCount > 0 && (
        <section aria-label="Left as they are" className="flex flex-col gap-2">
          <h3 className="text-base font-semibold">
            {keptCount.toLocaleString("en")} left as {keptCount === 1 ? "it is" : "they are"}, used
            since
          </h3>
          <ul className="max-h-64 divide-y divide-line overflow-y-auto rounded-card border border-line text-sm">
            {kept.map((one) => (
              <li key={one.athleteId} className="flex flex-wrap gap-x-3 px-3 py-1.5">
                <span className="font-medium">{one.name}</span>{" "}
                <span className="text-muted">{keptWords(one)}</span>
              </li>
            ))}
          </ul>
          {others > 0 && (
            <p className="text-sm text-muted">and {others.toLocaleString("en")} more</p>
          )}
        </section>
      )}
    </>
  );
}
