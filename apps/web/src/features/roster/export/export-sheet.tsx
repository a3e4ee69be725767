"use client";

import { athletesText } from "@talus/domain/athletes/athlete-labels";
import type { RosterSelection } from "@talus/domain/roster/roster-filters";
import { type FormEvent, useState } from "react";
import { messageOf } from "../../../trpc/error";
import { Button } from "../../../ui/buttons/button";
import { FormMessage } from "../../../ui/form/form-message";
import { SheetSubmit } from "../../../ui/form/sheet-submit";
import { Notice } from "../../../ui/marks/notice";
import { Sheet } from "../../../ui/overlay/sheet";
import { Skeleton } from "../../../ui/page/skeleton";
import { JobProgress } from "../../jobs/job-progress";
import { missedText } from "../change/words";
import { KeptExports } from "./kept-exports";
import { type StartedExport, useExport, useExportPreview, useSaveExport } from "./use-export";

type Props = { selection: RosterSelection; name: string; onClose: () => void };

/** An export of chosen athletes beside the page, and the files of earlier ones; `name` says whom. */
export function ExportSheet({ selection, name, onClose }: Props) {
  const [job, setJob] = useState<StartedExport | null>(null);
  const save = useSaveExport();
  return (
    <Sheet
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={`Export ${name}`}
      description="A CSV file with a row each, which an import reads back. Nothing changes."
    >
      {job ? (
        <JobProgress
          {...{ job, missedText, onClose }}
          of="roster.export"
          words={{ running: "Writing the file.", done: "The file is ready." }}
        >
          {(isDone) =>
            isDone && (
              <Button busy={save.isPending} onClick={() => save.mutate(job.jobId)}>
                Save the file
              </Button>
            )
          }
        </JobProgress>
      ) : (
        <ExportForm
          selection={selection}
          onStarted={(started) => (started ? setJob(started) : onClose())}
        />
      )}
    </Sheet>
  );
}

type FormProps = { selection: RosterSelection; onStarted: (job: StartedExport | null) => void };

function ExportForm({ selection, onStarted }: FormProps) {
  const request = { athletes: selection };
  const preview = useExportPreview(request);
  const { run, busy, problem } = useExport(onStarted);
  const count = preview.data?.athletes ?? 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (count > 0) void run(request);
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      <FormMessage message={problem} />
      <section aria-label="Dry run" aria-busy={preview.isPending} className="flex flex-col gap-2">
        <h3 className="text-sm font-medium text-ink">Dry run</h3>
        {preview.error && <Notice tone="caution">{messageOf(preview.error)}</Notice>}
        {preview.isPending && <Skeleton className="h-6 w-full" />}
        {preview.data && (
          <p aria-live="polite" className="text-base text-muted">
            <strong className="font-semibold text-ink">
              The file has {count.toLocaleString("en")} {count === 1 ? "row" : "rows"}.
            </strong>{" "}
            Nobody is left out. Nothing is written yet.
          </p>
        )}
      </section>
      <KeptExports />
      <SheetSubmit busy={busy} disabled={count === 0}>
        Export {count > 0 && athletesText(count)}
      </SheetSubmit>
    </form>
  );
}
