"use client";

import type { ExportRequest } from "@talus/domain/roster/export";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { useTRPC } from "../../../trpc/client";
import { messageOf } from "../../../trpc/error";
import { useDryRun } from "../../../trpc/use-dry-run";
import { useRefresh } from "../../../trpc/use-refresh";
import { useToast } from "../../../ui/overlay/toast";
import { saveCsv } from "../../../ui/save-file";

/** The dry run of an export. */
export function useExportPreview(request: ExportRequest) {
  const preview = useMutation(useTRPC().roster.previewExport.mutationOptions());
  return useDryRun("roster.previewExport", request, preview.mutateAsync);
}

/** Saves a file that is kept on the server on the reader's machine. */
export function useSaveExport() {
  const { roster } = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  return useMutation({
    mutationFn: (exportId: string) =>
      client.fetchQuery(roster.exportedFile.queryOptions({ exportId }, { gcTime: 0 })),
    onSuccess: (csv) => saveCsv("athletes.csv", csv),
    onError: (error) => toast({ message: messageOf(error) }),
  });
}

/** An export that goes on after the answer. */
export type StartedExport = { jobId: string; athletes: number };

/** Exports and saves the file; hands over the job, whose id is the file's, where it goes on by itself. */
export function useExport(onStarted: (job: StartedExport | null) => void) {
  const refresh = useRefresh();
  const save = useSaveExport();
  const exporting = useMutation(useTRPC().roster.export.mutationOptions());
  const [problem, setProblem] = useState<string | null>(null);
  const run = async (request: ExportRequest) => {
    const id = uuidv7();
    setProblem(null);
    try {
      const { athletes, jobId } = await exporting.mutateAsync({ id, ...request });
      if (!jobId) await save.mutateAsync(id);
      onStarted(jobId ? { jobId, athletes } : null);
      await refresh("roster.export");
    } catch (error) {
      setProblem(messageOf(error));
    }
  };
  return { run, busy: exporting.isPending || save.isPending, problem };
}
