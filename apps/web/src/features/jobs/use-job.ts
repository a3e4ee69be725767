"use client";

import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import type { Mutation } from "../../trpc/changed-keys";
import { useTRPC } from "../../trpc/client";
import { useRefresh } from "../../trpc/use-refresh";

const lookEveryMs = 1000;

/** How far a job is, until its end; `of`: what it does in a request's stead, whose pages are then asked for anew, once. */
export function useJob(jobId: string, of: Mutation) {
  const { data, error } = useQuery(
    useTRPC().roster.progress.queryOptions(
      { jobId },
      { refetchInterval: ({ state }) => (state.data?.isFinished ? false : lookEveryMs) },
    ),
  );
  const isFinished = data?.isFinished ?? false;
  const refresh = useRefresh();
  const wasAnnounced = useRef(false);
  useEffect(() => {
    if (!isFinished || wasAnnounced.current) return;
    wasAnnounced.current = true;
    void refresh(of);
  }, [isFinished, of, refresh]);
  return { job: data, isFinished, isUnknown: error !== null && !data };
}
